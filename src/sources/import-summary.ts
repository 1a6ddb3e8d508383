import type { Level } from '#model/person.ts';
import { type LoadRole, loadRole } from '#model/supervision.ts';
import type { Imported } from './import-files.ts';
import type { Reject } from './source.ts';

/** What `reseau import --json` prints. */
export interface ImportSummary {
  people: number;
  papers: number;
  topics: number;
  supervision: {
    total: number;
    byLevel: Record<'phd' | 'masters' | 'postdoc' | 'visiting' | 'intern' | 'collaborator', number> &
      Partial<Record<'undergraduate' | 'unstated', number>>;
    byRole: Record<LoadRole, number>;
  };
  rejects: Reject[];
}

export function summarise({ dataset, rejects }: Imported): ImportSummary {
  const levels: Partial<Record<Level, number>> = {};
  const byRole: Record<LoadRole, number> = { principalAlone: 0, principalShared: 0, co: 0, unstated: 0 };
  for (const supervision of dataset.supervisions) {
    levels[supervision.level] = (levels[supervision.level] ?? 0) + 1;
    byRole[loadRole(supervision)] += 1;
  }
  const { phd = 0, masters = 0, postdoc = 0, visiting = 0, intern = 0, collaborator = 0, ...others } = levels;
  return {
    people: dataset.people.length,
    papers: dataset.papers.length,
    topics: dataset.topics.length,
    supervision: {
      total: dataset.supervisions.length,
      byLevel: { phd, masters, postdoc, visiting, intern, collaborator, ...others },
      byRole,
    },
    rejects: rejects.map(({ file, line, record, reason }) => ({ file, line, record, reason })),
  };
}

/** Reasons with what is quoted in them left out, commonest first: thousands of rejects read as a few lines. */
export function groupReasons(rejects: readonly Reject[]): { reason: string; count: number; first: Reject }[] {
  const groups = Map.groupBy(rejects, ({ file, reason }) => `${file}: ${reason.replace(/"[^"]*"/g, '"…"')}`);
  return [...groups]
    .flatMap(([reason, members]) => (members[0] === undefined ? [] : [{ reason, count: members.length, first: members[0] }]))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}
