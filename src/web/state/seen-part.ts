import type { ExportChoice } from '#analysis/export/drawn-graph.ts';
import type { PaperLayer } from '#model/network.ts';
import { filterNetwork } from '#web/graph/filter-network.ts';
import { markColours } from '#web/graph/mark-colours.ts';
import { paletteOf } from '#web/styles/palette.ts';
import type { Explorer } from './explorer.ts';

/** What of the network is seen: whom the filters and "only this" leave, in the colours of the light map, within the years chosen. */
export function seenPart(
  explorer: Pick<Explorer, 'view' | 'index' | 'language'>,
  credit: string,
  papers: PaperLayer | null = null,
): ExportChoice | null {
  const { view, index, language } = explorer;
  if (index === null) return null;
  const { network } = index;
  const { people, edges, inYears } = filterNetwork(network, view.filter);
  const { region, community, group } = network.nodes;
  const only = view.isolated === null ? -1 : network.communities.findIndex(({ id }) => id === view.isolated);
  const isIn = (i: number): boolean => only < 0 || region[i] === only || community[i] === only || group[i] === only;
  return {
    ...{ credit, language, inYears },
    colours: markColours(network, view.layers, paletteOf('light'), papers).colours,
    kept: { people: people.map((kept, i) => kept && isIn(i)), edges },
  };
}

/** How many people and ties that is. */
export function seenCounts(explorer: Pick<Explorer, 'view' | 'index' | 'language'>): { people: number; ties: number } {
  const kept = seenPart(explorer, '')?.kept;
  if (kept === undefined || explorer.index === null) return { people: 0, ties: 0 };
  const { source, target } = explorer.index.network.edges;
  const has = (person: number | undefined): boolean => kept.people[person ?? -1] === true;
  const ties = kept.edges.filter((edge, i) => edge && has(source[i]) && has(target[i])).length;
  return { people: kept.people.filter(Boolean).length, ties };
}
