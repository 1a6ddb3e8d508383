/** How much of a phone's screen the sheet takes. */
export const SHEET_HEIGHTS = ['low', 'half', 'full'] as const;
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];

/** The heights in CSS pixels for a screen, lowest first; the style sheet says the same. */
export function sheetHeights(screen: number): Readonly<Record<SheetHeight, number>> {
  return { low: Math.min(236, screen * 0.4), half: screen * 0.56, full: screen - 72 };
}

export function nearestHeight(wanted: number, screen: number): SheetHeight {
  const heights = sheetHeights(screen);
  return [...SHEET_HEIGHTS].sort((a, b) => Math.abs(heights[a] - wanted) - Math.abs(heights[b] - wanted))[0] ?? 'low';
}
