import { streamArray } from 'stream-json/streamers/stream-array.js';
import { openBytes, readLines } from './input-file.ts';
import type { SourceFile } from './source.ts';

export type JsonRecord = { line: number | null; value: unknown } | { line: number | null; problem: string };

/** The records of a JSON array or of JSON lines, one by one; a broken line is reported and the next one read. */
export async function* readJsonRecords(file: SourceFile, isArray: boolean): AsyncGenerator<JsonRecord> {
  if (isArray) yield* readArray(file);
  else yield* readJsonLines(file);
}

async function* readJsonLines(file: SourceFile): AsyncGenerator<JsonRecord> {
  for await (const { line, text } of readLines(file)) {
    if (text.trim() === '') continue;
    yield parse(line, text);
  }
}

function parse(line: number, text: string): JsonRecord {
  try {
    const value: unknown = JSON.parse(text);
    return { line, value };
  } catch {
    return { line, problem: `not JSON ("${text.slice(0, 60)}")` };
  }
}

async function* readArray(file: SourceFile): AsyncGenerator<JsonRecord> {
  const bytes = openBytes(file);
  const records = streamArray.withParserAsStream();
  bytes.on('error', (error) => records.destroy(error));
  bytes.pipe(records);
  try {
    for await (const record of records) {
      const value: unknown = record.value;
      yield { line: null, value };
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    yield { line: null, problem: `the JSON breaks off here (${why}); what follows in this file could not be read` };
  } finally {
    bytes.destroy();
  }
}
