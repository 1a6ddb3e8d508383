/** Whether rectangles are the same to the pixel. */
export function sameRects(a: readonly DOMRect[], b: readonly DOMRect[]): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(rects: readonly DOMRect[]): string {
  return rects.map(({ x, y, width, height }) => [x, y, width, height].map(Math.round).join()).join(';');
}
