import { coauthorEdges } from '#analysis/coauthorship.ts';
import { cosupervisionEdges } from '#analysis/cosupervision.ts';
import { personKind, RoleKind } from '#model/person.ts';
import type { GraphCounts } from '#store/graph-store.ts';
import { ROLE_LABELS } from '#store/labels.ts';
import type { DatasetIndex } from './dataset-index.ts';

/** Nodes by label and edges by type, as Neo4j would hold them. Labels and types with nothing in them are counted as 0. */
export function countGraph({ dataset }: DatasetIndex): GraphCounts {
  const nodes: Record<string, number> = {
    Person: dataset.people.length,
    Topic: dataset.topics.length,
    Paper: dataset.papers.length,
    Institution: dataset.institutions.length,
    ...Object.fromEntries(RoleKind.options.map((kind) => [ROLE_LABELS[kind], 0])),
  };
  for (const { roles } of dataset.people) {
    const label = ROLE_LABELS[personKind(roles, dataset.header.asOf)];
    nodes[label] = (nodes[label] ?? 0) + 1;
  }
  return {
    nodes,
    edges: {
      SUPERVISES: dataset.supervisions.length,
      AUTHORED: dataset.authorships.length,
      ABOUT: dataset.abouts.length,
      INTERESTED_IN: dataset.interests.length,
      AFFILIATED_WITH: dataset.people.reduce((sum, { roles }) => sum + roles.length, 0),
      BROADER: dataset.topics.filter(({ parent }) => parent !== null).length,
      COAUTHORED_WITH: coauthorEdges(dataset).length,
      COSUPERVISES_WITH: cosupervisionEdges(dataset).length,
    },
  };
}
