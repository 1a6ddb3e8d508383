/**
 * Fulfilled when the map has been drawn for the first time and that has been painted, or when there is none: what the map is complete
 * without is fetched then, and not beside it.
 */
export const mapShown: Promise<void> = new Promise((resolve) => {
  // Frames are painted after their callbacks: a timer comes later than that.
  const painted = (): number => requestAnimationFrame(() => setTimeout(resolve));
  for (const type of ['map-ready', 'map-error'] as const) addEventListener(type, painted, { once: true });
});
