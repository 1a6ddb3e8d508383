import { fold } from './fold.ts';
import { isDistinctivePlace, isHome } from './known-institutions.ts';
import type { Mention } from './source.ts';

/** Schemes in which one person has one value: two different ones are two people. Others (IEEE, DBLP) split people by mistake. */
const SEPARATING_SCHEMES: ReadonlySet<string> = new Set(['openreview', 'orcid', 'member-record', 'registrar']);

const NO_TEXTS: ReadonlySet<string> = new Set();
const NO_IDS: ReadonlyMap<string, ReadonlySet<string>> = new Map();
const NO_PLACES: ReadonlyMap<number, ReadonlySet<string>> = new Map();
const NO_SCOPES: ReadonlyMap<string, string> = new Map();

/**
 * Mentions taken for one person so far, with what speaks for and against joining them to others. Most begin as one mention
 * with a name and a paper: sets are made when there is something to put in, or a million empty ones would be most of an import.
 */
export class PersonCluster {
  readonly mentions: Mention[] = [];
  #evidence: Set<string> | undefined;
  readonly names = new Set<string>();
  readonly papers = new Set<string>();
  #ids: Map<string, Set<string>> | undefined;
  #scopes: Map<string, string> | undefined;
  #places: Map<number, Set<string>> | undefined;
  #affiliations: Set<string> | undefined;
  /** The smallest mention key: orders clusters alike whatever order the files came in. */
  firstKey: string;

  constructor(mention: Mention) {
    this.firstKey = mention.key;
    this.#add(mention);
  }

  get evidence(): ReadonlySet<string> {
    return this.#evidence ?? NO_TEXTS;
  }

  /** Separating identifiers, by scheme. */
  get ids(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#ids ?? NO_IDS;
  }

  get scopes(): ReadonlyMap<string, string> {
    return this.#scopes ?? NO_SCOPES;
  }

  get places(): ReadonlyMap<number, ReadonlySet<string>> {
    return this.#places ?? NO_PLACES;
  }

  get affiliations(): ReadonlySet<string> {
    return this.#affiliations ?? NO_TEXTS;
  }

  absorb(other: PersonCluster, evidence: string): void {
    for (const mention of other.mentions) this.#add(mention);
    this.#evidence ??= new Set();
    for (const line of other.evidence) this.#evidence.add(line);
    this.#evidence.add(evidence);
  }

  #add(mention: Mention): void {
    this.mentions.push(mention);
    if (mention.key < this.firstKey) this.firstKey = mention.key;
    if (mention.name !== null) this.names.add(fold(mention.name));
    if (mention.paper !== null) this.papers.add(mention.paper);
    if (mention.resolved !== undefined) {
      this.#scopes ??= new Map();
      this.#scopes.set(mention.resolved.scope, mention.resolved.id);
    }
    for (const { scheme, value } of mention.ids) {
      if (!SEPARATING_SCHEMES.has(scheme)) continue;
      this.#ids ??= new Map();
      addTo(this.#ids, scheme, value);
    }
    for (const id of mention.affiliations) {
      this.#affiliations ??= new Set();
      this.#affiliations.add(id);
      if (mention.year === null || !(isDistinctivePlace(id) || isHome(id))) continue;
      this.#places ??= new Map();
      addTo(this.#places, mention.year, id);
    }
  }
}

/** Why two clusters cannot be one person; `undefined` when nothing says so. */
export function contradiction(a: PersonCluster, b: PersonCluster, shareCoauthor: () => boolean): string | undefined {
  for (const [scope, id] of b.scopes) {
    const other = a.scopes.get(scope);
    if (other !== undefined && other !== id) return `${scope} keeps ${other} and ${id} apart`;
  }
  const [small, large] = a.papers.size < b.papers.size ? [a.papers, b.papers] : [b.papers, a.papers];
  for (const paper of small) if (large.has(paper)) return `two authors of one paper (${paper})`;
  for (const [scheme, values] of b.ids) {
    const others = a.ids.get(scheme);
    if (others === undefined || overlaps(others, values)) continue;
    return `${scheme} ids differ: ${[...others].sort().join(', ')} and ${[...values].sort().join(', ')}`;
  }
  for (const [year, places] of b.places) {
    const others = a.places.get(year);
    if (others === undefined || !areFarApart(others, places) || shareCoauthor()) continue;
    return `trusted affiliations of ${year} differ: ${[...others].sort().join(', ')} and ${[...places].sort().join(', ')}`;
  }
  return undefined;
}

/** No place in common, and at least one of them is a university elsewhere: several places in Montréal are nothing unusual. */
function areFarApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (overlaps(a, b)) return false;
  const allHome = [...a, ...b].every(isHome);
  return !allHome;
}

function overlaps(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const value of a) if (b.has(value)) return true;
  return false;
}

function addTo<K>(map: Map<K, Set<string>>, key: K, value: string): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, new Set([value]));
  else values.add(value);
}
