import type { Id } from '#model/primitives.ts';
import { compareText } from '#model/primitives.ts';
import { fold } from './fold.ts';
import { hashId } from './hash-id.ts';
import { contradiction, PersonCluster } from './person-cluster.ts';
import { areNamesAlike } from './person-name.ts';
import type { Mention } from './source.ts';

/** What was decided about two or more mentions, and on what grounds. Written to identity.ndjson. */
export type IdentityDecision =
  | { kind: 'merged'; person: Id; names: string[]; keys: string[]; evidence: string[] }
  | { kind: 'kept-apart'; people: [Id, Id]; names: string[]; evidence: string[] };

export interface ResolvedPerson {
  id: Id;
  mentions: readonly Mention[];
  /** Other ids that native Datasets knew the same person by. */
  formerIds: readonly Id[];
}

export interface Identity {
  people: ResolvedPerson[];
  /** Mention key → person id. */
  personOf: ReadonlyMap<string, Id>;
  decisions: IdentityDecision[];
}

interface Apart {
  a: PersonCluster;
  b: PersonCluster;
  name: string;
  evidence: string;
}

/** Kept-apart decisions noted per cluster: against the nearest ones only, or a common name would give thousands. */
const MOST_APART_NOTES = 3;

/**
 * Mentions → people, version 1: by external ids, then by equal folded names that nothing contradicts. Clusters are visited in
 * the order of their smallest key, so that the order of files does not matter.
 */
export function resolveIdentity(mentions: readonly Mention[]): Identity {
  const clusterOf = new Map(mentions.map((mention) => [mention.key, new PersonCluster(mention)]));
  const apart: Apart[] = [];
  const join = (kept: PersonCluster, gone: PersonCluster, evidence: string): void => {
    for (const { key } of gone.mentions) clusterOf.set(key, kept);
    kept.absorb(gone, evidence);
  };
  const find = ({ key }: Mention): PersonCluster => clusterOf.get(key) ?? unreachable(key);
  joinByIds(mentions, find, join, apart);
  joinByNames(mentions, find, join, apart);
  return toIdentity(new Set(clusterOf.values()), apart, (cluster) => clusterOf.get(cluster.firstKey) ?? cluster);
}

type Find = (mention: Mention) => PersonCluster;
type Join = (kept: PersonCluster, gone: PersonCluster, evidence: string) => void;

function joinByIds(mentions: readonly Mention[], find: Find, join: Join, apart: Apart[]): void {
  const byId = new Map<string, Mention[]>();
  for (const mention of mentions) {
    for (const { scheme, value } of mention.ids) push(byId, `${scheme} ${value}`, mention);
    if (mention.resolved !== undefined) push(byId, `id ${mention.resolved.id}`, mention);
  }
  for (const [id, sharing] of byId) {
    if (sharing.length < 2) continue;
    const kept: PersonCluster[] = [];
    for (const cluster of inOrder(new Set(sharing.map(find)))) {
      const home = kept.find(
        (other) => (id.startsWith('id ') || hasName(other, cluster)) && contradiction(other, cluster, () => true) === undefined,
      );
      if (home !== undefined) join(home, cluster, id);
      else kept.push(cluster);
    }
    noteApart(kept, id, `${id} is used for both`, apart);
  }
}

function hasName(a: PersonCluster, b: PersonCluster): boolean {
  const [nameOfA] = a.names;
  const [nameOfB] = b.names;
  return nameOfA === undefined || nameOfB === undefined || areNamesAlike(nameOfA, nameOfB);
}

function joinByNames(mentions: readonly Mention[], find: Find, join: Join, apart: Apart[]): void {
  const byName = new Map<string, Mention[]>();
  const coauthors = new Map<string, string[]>();
  for (const mention of mentions) {
    if (mention.name === null) continue;
    const name = fold(mention.name);
    push(byName, name, mention);
    if (mention.paper !== null) push(coauthors, mention.paper, name);
  }
  for (const name of [...byName.keys()].sort(compareText)) {
    const clusters = new Set((byName.get(name) ?? []).map(find));
    if (clusters.size > 1) joinNamesakes(name, inOrder(clusters), coauthors, join, apart);
  }
}

function joinNamesakes(
  name: string,
  clusters: readonly PersonCluster[],
  coauthorsOf: ReadonlyMap<string, readonly string[]>,
  join: Join,
  apart: Apart[],
): void {
  const circles = new Map<PersonCluster, Set<string>>();
  const circle = (cluster: PersonCluster): Set<string> => {
    const known = circles.get(cluster);
    if (known !== undefined) return known;
    const names = new Set([...cluster.papers].flatMap((paper) => coauthorsOf.get(paper) ?? []));
    for (const own of cluster.names) names.delete(own);
    circles.set(cluster, names);
    return names;
  };
  const kept: PersonCluster[] = [];
  for (const cluster of clusters) {
    const reasons: { other: PersonCluster; why: string }[] = [];
    let best: { other: PersonCluster; shared: number } | undefined;
    for (const other of kept) {
      const shared = countShared(circle(other), circle(cluster)) + countShared(other.affiliations, cluster.affiliations);
      const why = contradiction(other, cluster, () => shared > 0);
      if (why !== undefined) reasons.push({ other, why });
      else if (best === undefined || shared > best.shared) best = { other, shared };
    }
    for (const { other, why } of reasons.slice(0, MOST_APART_NOTES)) apart.push({ a: other, b: cluster, name, evidence: why });
    if (best === undefined) {
      kept.push(cluster);
      continue;
    }
    for (const coauthor of circle(cluster)) circle(best.other).add(coauthor);
    const support = best.shared > 0 ? `, ${best.shared} co-authors or institutions in common` : ', nothing against it';
    join(best.other, cluster, `equal name "${name}"${support}`);
  }
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const value of small) if (large.has(value)) count += 1;
  return count;
}

/** Those whom a Dataset has resolved first, then those with separating ids, then by key. */
function inOrder(clusters: ReadonlySet<PersonCluster>): PersonCluster[] {
  return [...clusters].sort(
    (a, b) =>
      Number(b.scopes.size > 0) - Number(a.scopes.size > 0) ||
      Number(b.ids.size > 0) - Number(a.ids.size > 0) ||
      compareText(a.firstKey, b.firstKey),
  );
}

function noteApart(kept: readonly PersonCluster[], name: string, evidence: string, apart: Apart[]): void {
  const [first, ...others] = kept;
  if (first === undefined) return;
  for (const other of others.slice(0, MOST_APART_NOTES)) apart.push({ a: first, b: other, name, evidence });
}

function toIdentity(
  clusters: ReadonlySet<PersonCluster>,
  apart: readonly Apart[],
  current: (cluster: PersonCluster) => PersonCluster,
): Identity {
  const idOf = mintIds(clusters);
  const people: ResolvedPerson[] = [];
  const personOf = new Map<string, Id>();
  const decisions: IdentityDecision[] = [];
  for (const cluster of [...clusters].sort((a, b) => compareText(a.firstKey, b.firstKey))) {
    const id = idOf.get(cluster) ?? unreachable(cluster.firstKey);
    const keys = cluster.mentions.map(({ key }) => key).sort(compareText);
    for (const key of keys) personOf.set(key, id);
    const formerIds = [...new Set(cluster.scopes.values())].filter((former) => former !== id).sort(compareText);
    people.push({ id, mentions: cluster.mentions, formerIds });
    if (keys.length > 1) {
      decisions.push({ kind: 'merged', person: id, names: [...cluster.names].sort(), keys, evidence: [...cluster.evidence] });
    }
  }
  for (const { a, b, name, evidence } of apart) {
    const [first, second] = [idOf.get(current(a)), idOf.get(current(b))];
    if (first === undefined || second === undefined || first === second) continue;
    decisions.push({ kind: 'kept-apart', people: [first, second], names: [name], evidence: [evidence] });
  }
  return { people, personOf, decisions };
}

/**
 * The first of a name gets the name's id, which new papers do not change; further namesakes are minted from their first key.
 * Whom a native Dataset has resolved keeps the id from there.
 */
function mintIds(clusters: ReadonlySet<PersonCluster>): Map<PersonCluster, Id> {
  const ids = new Map<PersonCluster, Id>();
  const taken = new Set<Id>();
  for (const cluster of inOrder(clusters)) {
    const [resolved] = [...cluster.scopes.values()].sort(compareText);
    const [name] = [...cluster.names].sort(compareText);
    const candidates = [
      resolved,
      name === undefined ? undefined : hashId('p', 'name', name),
      hashId('p', 'key', cluster.firstKey),
    ];
    const id = candidates.find((candidate) => candidate !== undefined && !taken.has(candidate)) ?? unreachable(cluster.firstKey);
    taken.add(id);
    ids.set(cluster, id);
  }
  return ids;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

function unreachable(key: string): never {
  throw new Error(`No person for "${key}": the identity step lost a mention.`);
}
