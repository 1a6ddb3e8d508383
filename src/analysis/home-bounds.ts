import type { Network } from '#model/network.ts';

/** Land around the outermost people, map units. */
const SHORE = 16;

/**
 * What "the whole map" means, in map units: the regions. The belt of people without ties may go under a control. The network's own
 * bounds where nobody has a region. O(people).
 */
export function homeBounds({ nodes, bounds }: Pick<Network, 'bounds'> & { nodes: HomeColumns }): Network['bounds'] {
  const home = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  nodes.region.forEach((region, i) => {
    if (region < 0) return;
    const [x, y] = [nodes.x[i] ?? 0, nodes.y[i] ?? 0];
    home.minX = Math.min(home.minX, x - SHORE);
    home.maxX = Math.max(home.maxX, x + SHORE);
    home.minY = Math.min(home.minY, y - SHORE);
    home.maxY = Math.max(home.maxY, y + SHORE);
  });
  return home.minX === Infinity ? bounds : home;
}

type HomeColumns = Pick<Network['nodes'], 'x' | 'y' | 'region'>;
