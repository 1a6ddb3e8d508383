import { createReadStream } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { recordFile } from '#model/dataset-text.ts';
import { Audience } from '#model/visibility.ts';
import { hasCode } from '#store/durable-file.ts';
import { presentId } from '#store/redirects.ts';
import { publishedFolder, snapshotFolder } from './published-folder.ts';

/**
 * Removes older snapshots that still show what their audience may no longer see: somebody who opted out, was hidden or is gone
 * from the record, a role or a supervision that was narrowed, a former name. Snapshots are kept for going back to, and going
 * back to those would undo it. Whoever was merged into another lives on under a redirect and takes nothing along. Runs after
 * the switch, on the files themselves, so that what it compares is what lies there. Answers the folders that went. O(records).
 */
export async function purgeSnapshots(home: string, hashes: Readonly<Record<Audience, string>>): Promise<string[]> {
  const gone: string[] = [];
  let record: Facts | undefined;
  for (const audience of Audience.options) {
    const older = (await listFolder(join(publishedFolder(home), audience))).filter((name) => name !== hashes[audience]);
    if (older.length === 0) continue;
    record ??= await readFacts(snapshotFolder(home, 'staff', hashes.staff));
    const shown = audience === 'staff' ? record : await readFacts(snapshotFolder(home, audience, hashes[audience]));
    for (const name of older) {
      const folder = snapshotFolder(home, audience, name);
      if (!showsTooMuch(await readFacts(folder), shown, record)) continue;
      await rm(folder, { recursive: true, force: true });
      gone.push(folder);
    }
  }
  return gone;
}

/** What one snapshot tells of people, each as a text that is the same in every snapshot that tells it. */
interface Facts {
  people: Set<string>;
  /** Roles, supervisions and names, by ids. */
  details: Set<string>;
  /** Whom the ids of merged records stand for now. */
  merged: Map<string, string>;
}

function showsTooMuch(old: Facts, shown: Facts, record: Facts): boolean {
  for (const id of old.people) if (!shown.people.has(presentId(id, record.people, record.merged))) return true;
  // What the record no longer holds either was corrected, not withheld.
  for (const detail of old.details) if (!shown.details.has(detail) && record.details.has(detail)) return true;
  return false;
}

const PersonLine = z.object({
  id: z.string(),
  name: z.string().nullable(),
  aliases: z.array(z.object({ value: z.string() })),
  roles: z.array(z.object({ id: z.string() })),
});
const SupervisionLine = z.object({ id: z.string() });
const RedirectLine = z.object({ from: z.string(), to: z.string() });

async function readFacts(snapshot: string): Promise<Facts> {
  const folder = join(snapshot, 'dataset');
  const facts: Facts = { people: new Set(), details: new Set(), merged: new Map() };
  for await (const { id, name, aliases, roles } of readLines(join(folder, recordFile('people')), PersonLine)) {
    facts.people.add(id);
    if (name !== null) facts.details.add(`name ${id} ${name}`);
    for (const { value } of aliases) facts.details.add(`name ${id} ${value}`);
    for (const role of roles) facts.details.add(`role ${role.id}`);
  }
  for await (const { id } of readLines(join(folder, recordFile('supervisions')), SupervisionLine)) {
    facts.details.add(`supervision ${id}`);
  }
  for await (const { from, to } of readLines(join(folder, recordFile('redirects')), RedirectLine)) facts.merged.set(from, to);
  return facts;
}

/** Lines of a file that may not be there. */
async function* readLines<T>(path: string, schema: z.ZodType<T>): AsyncGenerator<T> {
  try {
    const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
    for await (const line of lines) yield schema.parse(JSON.parse(line));
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

async function listFolder(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  });
}
