import { compareText } from '#model/primitives.ts';
import { fold } from './fold.ts';
import type { Reject } from './source.ts';
import { repairAffiliation } from './text-repair.ts';

/** An affiliation that no known institution is named in, so that no role came of it: one for all its spellings. */
export interface UnknownAffiliation extends Reject {
  /** The places in bylines where it is printed. */
  authors: number;
}

const REASON = 'an affiliation that names no known institution';

/** Counts affiliations that gave nothing, so that none is lost without a word. */
export class UnknownAffiliations {
  readonly #found = new Map<string, UnknownAffiliation>();

  /** The first file and spelling stand for the others. */
  add(file: string, affiliation: string): void {
    const record = repairAffiliation(affiliation);
    const key = fold(record);
    if (key === '') return;
    const known = this.#found.get(key);
    if (known === undefined) this.#found.set(key, { file, line: null, record, reason: REASON, authors: 1 });
    else known.authors += 1;
  }

  /** Most often printed first. */
  list(): UnknownAffiliation[] {
    return [...this.#found]
      .sort(([a, { authors: m }], [b, { authors: n }]) => n - m || compareText(a, b))
      .map(([, affiliation]) => affiliation);
  }
}
