import { join } from 'node:path';
import { z } from 'zod';
import type { Audience } from '#model/visibility.ts';

/** Names the present snapshot of each audience; replaced by one rename. */
export const CURRENT_FILE = 'current.json';

const Hash = z.string().regex(/^[0-9a-f]{32}$/);
export const CurrentSnapshots = z.object({ public: Hash, members: Hash, staff: Hash });

export function publishedFolder(home: string): string {
  return join(home, 'published');
}

export function snapshotFolder(home: string, audience: Audience, hash: string): string {
  return join(publishedFolder(home), audience, hash);
}
