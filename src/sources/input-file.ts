import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { constants, createGunzip, gunzipSync } from 'node:zlib';
import { InvalidInput } from '#model/errors.ts';
import type { FileHead, SourceFile } from './source.ts';

const HEAD_BYTES = 64 * 1024;

export function sourceFile(path: string, onBytes?: (bytes: number) => void): SourceFile {
  return { path, name: basename(path), ...(onBytes === undefined ? {} : { onBytes }) };
}

/** A file's bytes, unpacked when it is gzipped by name. */
export function openBytes({ path, onBytes }: SourceFile): Readable {
  const raw = createReadStream(path);
  if (onBytes !== undefined) raw.on('data', (chunk) => onBytes(chunk.length));
  if (!path.endsWith('.gz')) return raw;
  const unpacked = createGunzip();
  raw.on('error', (error) => unpacked.destroy(error));
  return raw.pipe(unpacked);
}

/** Lines with their numbers, from 1; never the whole file in memory. */
export async function* readLines(file: SourceFile): AsyncGenerator<{ line: number; text: string }> {
  const lines = createInterface({ input: openBytes(file), crlfDelay: Number.POSITIVE_INFINITY });
  let line = 0;
  for await (const text of lines) {
    line += 1;
    yield { line, text: line === 1 ? text.replace(/^\ufeff/, '') : text };
  }
}

export async function readText(file: SourceFile): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of openBytes(file)) chunks.push(Buffer.from(chunk));
  return decode(Buffer.concat(chunks));
}

/** UTF-8, or Windows-1252 as spreadsheets on Windows save CSV: whichever the bytes are valid in. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export async function readHead(path: string): Promise<FileHead> {
  const name = basename(path).replace(/\.gz$/, '');
  const found = await stat(path).catch((cause: unknown) => {
    throw new InvalidInput(`${path}: no such file. Check the path.`, { cause });
  });
  if (found.isDirectory()) return { name, text: '', isFolder: true };
  const handle = await open(path);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.subarray(0, bytesRead);
    const bytes = path.endsWith('.gz') ? gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }) : head;
    return { name, text: new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)).replace(/^\ufeff/, ''), isFolder: false };
  } finally {
    await handle.close();
  }
}
