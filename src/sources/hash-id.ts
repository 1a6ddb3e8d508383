import { createHash } from 'node:crypto';
import type { Id } from '#model/primitives.ts';

/**
 * An id minted from a source key. A hash rather than the name itself: an id never changes, and a name may have to be
 * taken back. 48 bits keep the chance of any clash among a million records under 0.2 %; minters check for one all the same.
 */
export function hashId(prefix: string, ...key: readonly string[]): Id {
  return `${prefix}-${createHash('sha256').update(key.join('\u0000')).digest('hex').slice(0, 12)}`;
}
