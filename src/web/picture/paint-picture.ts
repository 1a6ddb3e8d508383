import { finish } from '#analysis/in-steps.ts';
import type { Brush, PathSink } from '#web/graph/brush.ts';
import { toScreen } from '#web/graph/camera.ts';
import { placeNames } from '#web/graph/label-layer.ts';
import { writeName } from '#web/graph/label-sprites.ts';
import { edgePaths, landInSteps, prepareBundles, prepareLand, tiesInSteps } from '#web/graph/land.ts';
import { paintSpoken } from '#web/graph/lines-layer.ts';
import type { Moment } from '#web/graph/moment.ts';
import { drawRings, keptClear, linesOf } from '#web/graph/spoken.ts';
import { type Caption, legendHeight, paintLegend } from './paint-legend.ts';
import { paintMarks } from './paint-marks.ts';

/** What a picture of the moment measures, legend included; CSS pixels. */
export function pictureSize(moment: Moment, caption: Caption): { readonly width: number; readonly height: number } {
  const { width, height } = moment.labels.size;
  return { width, height: height + legendHeight(moment, caption, width) };
}

/**
 * The map as it is seen, layer by layer in the map's own order and by its own code, with a legend and a credit in a strip below.
 * `ratio` is how many of the brush's pixels make one of the screen's.
 */
export function paintPicture<Path extends PathSink>(
  brush: Brush<Path>,
  moment: Moment,
  caption: Caption,
  { ratio, newPath }: { readonly ratio: number; readonly newPath: () => Path },
): void {
  const { spoken, labels, look } = moment;
  const { camera, size } = labels;
  const { palette } = spoken.styling;
  brush.setTransform(ratio, 0, 0, ratio, 0, 0);
  brush.fillStyle = palette.sea;
  brush.fillRect(0, 0, size.width, size.height);
  paintGround(brush, moment, { ratio, newPath });
  brush.setTransform(ratio, 0, 0, ratio, 0, 0);
  paintSpoken(brush, linesOf(spoken), camera, size, palette);
  paintMarks(brush, moment, newPath);
  drawRings(brush, spoken, labels);
  // No controls lie over a picture: names may stand where they were.
  for (const { candidate, x, y } of placeNames(labels, keptClear(spoken, labels))) {
    const { lines, rank, colour, width } = candidate;
    writeName(brush, { lines, rank, colour, width, left: x, top: y }, { ...look, ratio });
  }
  const { width, height } = pictureSize(moment, caption);
  const strip = { top: size.height, width, height: height - size.height };
  paintLegend(brush, moment, caption, { strip, newPath });
}

/** Land and resting ties, in map units. */
function paintGround<Path extends PathSink>(
  brush: Brush<Path>,
  { labels: { camera, size }, spoken: { scene, styling, view } }: Moment,
  { ratio, newPath }: { readonly ratio: number; readonly newPath: () => Path },
): void {
  const style = styling.terrain;
  const origin = toScreen(camera, size, { x: 0, y: 0 });
  const scale = camera.scale * ratio;
  brush.setTransform(scale, 0, 0, -scale, origin.x * ratio, origin.y * ratio);
  if (style.terrain) {
    const contours = prepareLand(scene, scene.network.terrain, newPath);
    const reliefs = view.reliefs.map((relief) => ({ relief, contours: prepareLand(scene, relief.terrain, newPath) }));
    finish(landInSteps(brush, { contours, reliefs }, camera, style));
  }
  const edges = style.edges ? edgePaths(scene, style, newPath) : [];
  finish(tiesInSteps(brush, { edges, bundles: prepareBundles(scene.network.bundles, newPath) }, camera, style));
}
