import { bundleLook, bundleStep, TIE_BOW, TIE_STEPS, tieLook, tieStep } from '#analysis/line-look.ts';
import type { Network } from '#model/network.ts';
import { numbers, PathData } from './path-data.ts';
import { late, lined } from './svg-attributes.ts';

/** The faintest, which nobody misses for a second, would be most of the picture's bytes. */
const FAINTEST = 1;

/** The stronger ties at rest, in whole map units: nobody sees where within a pixel so faint a line ends. */
export function paintTies(network: Network): string {
  const paths = Array.from({ length: TIE_STEPS }, () => new PathData());
  const { nodes, edges, bundles } = network;
  const isBundled = bundles.length > 0;
  edges.source.forEach((source, edge) => {
    const target = edges.target[edge] ?? 0;
    const isAcross = nodes.community[source] !== nodes.community[target];
    const isDeeper = Math.max(nodes.level[source] ?? 0, nodes.level[target] ?? 0) > 0;
    if (edges.backbone[edge] !== true || isDeeper || (isBundled && isAcross)) return;
    const from = { x: Math.round(nodes.x[source] ?? 0), y: Math.round(-(nodes.y[source] ?? 0)) };
    const to = { x: Math.round(nodes.x[target] ?? 0), y: Math.round(-(nodes.y[target] ?? 0)) };
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const bend = [Math.round(dx / 2 + dy * TIE_BOW), Math.round(dy / 2 - dx * TIE_BOW)];
    const path = paths[tieStep(edges.weight[edge] ?? 0, Math.hypot(dx, dy), 0)];
    path?.add(from.x, from.y, `q${numbers([...bend, dx, dy])}`, to);
  });
  const ties = paths.flatMap((path, step) =>
    path.isEmpty || step < FAINTEST ? [] : [`<path d="${path}" ${lined('var(--reseau-ink)', tieLook(step))}/>`],
  );
  return late(`<g fill="none">${paintBundles(bundles)}${ties.join('')}</g>`);
}

/** Lines between communities that stand for the ties of a large map: curves through the middles of their sides. */
function paintBundles(bundles: Network['bundles']): string {
  const most = Math.max(...bundles.map(({ weight }) => weight), 1e-9);
  const paths = Array.from({ length: TIE_STEPS }, () => new PathData());
  for (const { weight, path: points } of bundles) {
    const count = points.length / 2;
    const at = (i: number) => ({ x: Math.round(points[2 * i] ?? 0), y: Math.round(-(points[2 * i + 1] ?? 0)) });
    let here = at(0);
    const steps: string[] = [];
    for (let i = 1; i < count - 1; i++) {
      const [bend, next] = [at(i), at(i + 1)];
      const isLast = i === count - 2;
      const end = isLast ? next : { x: Math.round((bend.x + next.x) / 2), y: Math.round((bend.y + next.y) / 2) };
      steps.push(`q${numbers([bend.x - here.x, bend.y - here.y, end.x - here.x, end.y - here.y])}`);
      here = end;
    }
    if (count === 2) {
      steps.push(`l${numbers([at(1).x - here.x, at(1).y - here.y])}`);
      here = at(1);
    }
    paths[bundleStep(weight, most)]?.add(at(0).x, at(0).y, steps.join(''), here);
  }
  const drawn = paths.flatMap((path, step) =>
    path.isEmpty ? [] : [`<path d="${path}" stroke-linecap="round" ${lined('var(--reseau-ink)', bundleLook(step))}/>`],
  );
  return drawn.join('');
}
