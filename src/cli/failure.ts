import { CommanderError } from 'commander';
import pc from 'picocolors';
import { EXIT_STATUS, isReseauError } from '#model/errors.ts';

/** What the process answers its caller with. docs/operating.md has the same table. */
export const EXIT = { done: 0, failed: 1, wrongUse: 2, doneWithRejects: 4 } as const;

/** Prints a failure as a sentence and answers the exit status for it. Nobody is shown a stack trace unless they ask. */
export function reportFailure(error: unknown, env: Readonly<Record<string, string | undefined>> = process.env): number {
  // Commander has printed its own message, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
  process.stderr.write(`${pc.red('reseau:')} ${sentenceFor(error)}\n`);
  if ((env.RESEAU_DEBUG ?? '') !== '' && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  return isReseauError(error) ? EXIT_STATUS[error.code] : EXIT.failed;
}

function sentenceFor(error: unknown): string {
  if (isReseauError(error)) return error.message;
  if (!(error instanceof Error)) return `something failed without saying what (${String(error)}).`;
  if (error.name === 'AbortError') return 'interrupted; nothing was left half done. Run the same command again to go on.';
  const known = 'code' in error && typeof error.code === 'string' ? FILE_SYSTEM[error.code] : undefined;
  if (known !== undefined) return `${known}: ${error.message}`;
  return `${error.message || error.name}. This is not foreseen; RESEAU_DEBUG=1 prints where it happened.`;
}

const FILE_SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder. Check the path',
  EACCES: 'this user may not do that. Check the permissions',
  EPERM: 'this user may not do that. Check the permissions',
  ENOSPC: 'the disk is full. Make room and run the same command again',
  EROFS: 'the disk is read-only. Set RESEAU_HOME to a folder that can be written',
  EISDIR: 'a file was expected, and this is a folder',
  ENOTDIR: 'a folder was expected, and this is a file',
};
