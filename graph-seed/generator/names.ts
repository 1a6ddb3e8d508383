import { createHash } from 'node:crypto';
import { NAME_POOLS, type NamePool } from './name-pools.ts';
import { type Random, randomStream } from './random.ts';
import { REDRAWN } from './redrawn-names.ts';

const MIXED_FAMILY = 0.3;
const SECOND_FAMILY = 0.12;
const MIDDLE_INITIAL = 0.06;
const MIDDLE_INITIALS = [...'ABCDEFGHJLMNPRSTV'];

/** Lower case without accents, the form in which two names count as equal. */
export function foldName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** What a name that a real author bears is remembered by, middle initial apart: the list says nothing about whom it avoids. */
export function nameHash(name: string): string {
  const plain = foldName(name).replace(/ \p{L}\. /u, ' ');
  return createHash('sha256').update(`redraw ${plain}`).digest('hex').slice(0, 8);
}

/** Unique names, none of them on the redraw list. */
export function nameMaker(): () => string {
  const random = randomStream('names');
  const used = new Set<string>();
  return () => {
    for (;;) {
      const name = drawName(random);
      const hash = nameHash(name);
      if (used.has(hash) || REDRAWN.has(hash)) continue;
      used.add(hash);
      return name;
    }
  };
}

function drawName(random: Random): string {
  const pool = drawPool(random);
  const given = random.pick(pool.given);
  const family = random.pick((random.chance(MIXED_FAMILY) ? drawPool(random) : pool).family);
  const middle = random.chance(MIDDLE_INITIAL) ? ` ${random.pick(MIDDLE_INITIALS)}.` : '';
  const second = random.chance(SECOND_FAMILY) ? random.pick(drawPool(random).family) : family;
  const isPlain = second === family || `${family}${second}`.includes('-');
  return `${given}${middle} ${isPlain ? family : `${family}-${second}`}`;
}

function drawPool(random: Random): NamePool {
  return random.weighted(NAME_POOLS, ({ share }) => share);
}
