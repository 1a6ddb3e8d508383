import type { Size } from './camera.ts';
import type { TerrainLayer } from './terrain-layer.ts';

/** Layers of the map as one bitmap: the land, then the canvases above it in their order. */
export function drawPoster(
  size: Size,
  terrain: TerrainLayer,
  layers: readonly (HTMLCanvasElement | undefined)[],
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(size.width * ratio);
  canvas.height = Math.round(size.height * ratio);
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  terrain.paintOnto(context, ratio);
  for (const layer of layers) {
    if (layer !== undefined && layer.width > 1) context.drawImage(layer, 0, 0, canvas.width, canvas.height);
  }
  return canvas;
}
