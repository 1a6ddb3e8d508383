import { AnalysisResult } from '#model/analysis.ts';
import { type CommunityCard, SupervisionLoad } from '#model/cards.ts';
import type { Dataset } from '#model/dataset.ts';
import type { Network, PaperLayer } from '#model/network.ts';
import type { Audience } from '#model/visibility.ts';
import { type AudienceFacts, indexOf } from './audience-facts.ts';
import { communityCards } from './community-cards.ts';
import { type DrawingPorts, drawNetwork } from './draw-network.ts';
import { drawPapers } from './draw-papers.ts';

/** Everything that one audience gets. */
export interface SnapshotContent {
  audience: Audience;
  network: Network;
  papers: PaperLayer;
  communities: CommunityCard[];
  /** Staff only. */
  supervision: SupervisionLoad | null;
  /** For the serving store, never sent as it is. */
  dataset: Dataset;
  analysis: AnalysisResult;
}

export interface SnapshotOptions extends DrawingPorts {
  supervision: SupervisionLoad | null;
}

export function snapshotContent(facts: AudienceFacts, { supervision, ...ports }: SnapshotOptions): SnapshotContent {
  const network = drawNetwork(facts, ports);
  return {
    audience: ports.audience,
    network,
    papers: drawPapers(facts, indexOf(network.topics.map(({ id }) => id))),
    communities: communityCards(facts),
    supervision: supervision === null ? null : SupervisionLoad.parse(supervision),
    dataset: facts.dataset,
    analysis: analysisFor(facts, network),
  };
}

/** The analysis as this audience may read it: places of people it sees, with figures made of what it sees. */
function analysisFor({ analysis, people }: AudienceFacts, network: Network): AnalysisResult {
  const sizes = new Map(network.communities.map(({ id, size }) => [id, size]));
  return AnalysisResult.parse({
    ...analysis,
    communities: analysis.communities.flatMap((community) => {
      const size = sizes.get(community.id);
      return size === undefined ? [] : [{ ...community, size }];
    }),
    places: people.flatMap(({ place }, v) =>
      place === undefined
        ? []
        : [{ ...place, degree: network.nodes.degree[v] ?? 0, betweenness: network.nodes.betweenness[v] ?? 0 }],
    ),
  });
}
