import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Corrections, parseCorrections } from '#sources/corrections.ts';
import { hasCode, replaceFile } from '#store/durable-file.ts';

/** Where an installation keeps the decisions of its data steward. */
export function correctionsFile(home: string): string {
  return path.join(home, 'corrections.json');
}

/** No file is no corrections. */
export async function readCorrections(home: string): Promise<Corrections> {
  const file = correctionsFile(home);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  });
  return text === undefined ? Corrections.parse({}) : parseCorrections(text, file);
}

export async function writeCorrections(home: string, corrections: Corrections): Promise<void> {
  await replaceFile(correctionsFile(home), `${JSON.stringify(Corrections.parse(corrections), null, 2)}\n`);
}
