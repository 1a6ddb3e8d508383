import { CORNERS, RING_ALPHA, ringWidth } from '#analysis/mark-shape.ts';
import type { Brush, PathSink } from '#web/graph/brush.ts';
import { type Point, toScreen } from '#web/graph/camera.ts';
import type { Moment } from '#web/graph/moment.ts';
import { type Mark, markGrowth } from '#web/graph/scene.ts';
import { marksOf } from '#web/graph/stage-view.ts';
import { octaveOf } from '#web/graph/wanted-tiles.ts';

/** From the middle of a circle of radius 1 to where the tangents at the ends of an eighth of it meet. */
const BEND = 1 / Math.cos(Math.PI / 8);

/** The marks as the map's program draws them: shape, then a ring of land around it that keeps touching marks apart. */
export function paintMarks<Path extends PathSink>(brush: Brush<Path>, moment: Moment, newPath: () => Path): void {
  const { spoken } = moment;
  const { camera, size } = moment.labels;
  const { scene, styling } = spoken;
  const growth = markGrowth(camera.scale);
  const octave = octaveOf(camera.scale);
  const drawn = marksOf(scene).flatMap((mark) => {
    const look = styling.lookOf(mark);
    const near = look.level < 0.5 ? 1 : Math.min(Math.max((octave - look.level) * 6 + 1, 0), 1);
    const at = toScreen(camera, size, mark);
    const radius = look.radius * growth;
    const isSeen = at.x > -radius && at.y > -radius && at.x < size.width + radius && at.y < size.height + radius;
    return look.alpha * near > 0 && isSeen ? [{ mark, look, at, radius, alpha: look.alpha * near }] : [];
  });
  drawn.sort((a, b) => a.look.zIndex - b.look.zIndex);
  brush.lineJoin = 'miter';
  for (const { mark, look, at, radius, alpha } of drawn) {
    const path = shapePath(newPath(), mark.shape, at, radius);
    brush.strokeStyle = styling.palette.land;
    brush.globalAlpha = alpha * RING_ALPHA;
    brush.lineWidth = 2 * ringWidth(radius);
    brush.stroke(path);
    brush.fillStyle = look.color;
    brush.globalAlpha = alpha;
    brush.fill(path);
  }
  brush.globalAlpha = 1;
}

/** Shapes of about equal area. */
export function shapePath<Path extends PathSink>(path: Path, shape: Mark['shape'], { x, y }: Point, radius: number): Path {
  if (shape === 'disc') return discPath(path, { x, y }, radius);
  CORNERS[shape].forEach(([dx, dy], i) => {
    if (i === 0) path.moveTo(x + dx * radius, y + dy * radius);
    else path.lineTo(x + dx * radius, y + dy * radius);
  });
  path.closePath();
  return path;
}

/** Eight quadratic curves: off a true circle by a third of a percent of the radius at most. */
function discPath<Path extends PathSink>(path: Path, { x, y }: Point, radius: number): Path {
  const reach = radius * BEND;
  path.moveTo(x + radius, y);
  for (let i = 1; i <= 8; i++) {
    const [bend, end] = [((i - 0.5) * Math.PI) / 4, (i * Math.PI) / 4];
    path.quadraticCurveTo(
      x + reach * Math.cos(bend),
      y + reach * Math.sin(bend),
      x + radius * Math.cos(end),
      y + radius * Math.sin(end),
    );
  }
  path.closePath();
  return path;
}
