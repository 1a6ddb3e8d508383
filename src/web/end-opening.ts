/** Takes the picture of the opening view away in the very frame in which the map is drawn, or when it cannot be. */
export function endOpening(): void {
  const end = (): void => {
    document.documentElement.removeAttribute('opening');
    for (const part of document.querySelectorAll('.opening, .lead')) part.remove();
  };
  for (const type of ['map-ready', 'map-error'] as const) addEventListener(type, end, { once: true });
}
