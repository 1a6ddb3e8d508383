/**
 * What gives way in the top row: the filters each for itself (`apart`) or joined in one pill, how to take them off, and what the
 * menu "Explore" holds as well.
 */
export const ROW_PARTS = ['apart', 'joined', 'supervision', 'table', 'meet', 'shortlist', 'off'] as const;
export type RowPart = (typeof ROW_PARTS)[number];

/** What is left out, from the roomiest row to the tightest. */
const STEPS: readonly (readonly RowPart[])[] = [
  ['joined'],
  ['joined', 'supervision'],
  ['joined', 'supervision', 'table'],
  ['apart'],
  ['apart', 'supervision'],
  ['apart', 'supervision', 'table'],
  ['apart', 'supervision', 'table', 'meet'],
  ['apart', 'supervision', 'table', 'meet', 'shortlist'],
  ['apart', 'supervision', 'table', 'meet', 'shortlist', 'off'],
];

/** Beside a table the filters stay the longest: whom to meet stands in the menu as well. */
const TABLE_STEPS: typeof STEPS = STEPS.toSpliced(3, 0, ['joined', 'supervision', 'table', 'meet']);

/** What must be left out for the rest to stand in one row; `widths` in pixels, `fixed` of what always stays. The tightest if nothing fits. */
export function fitRow(
  widths: ReadonlyMap<RowPart, number>,
  fixed: number,
  room: number,
  isTable: boolean,
): ReadonlySet<RowPart> {
  for (const step of isTable ? TABLE_STEPS : STEPS) {
    const left = [...widths].filter(([part]) => !step.includes(part));
    if (left.reduce((sum, [, width]) => sum + width, fixed) <= room) return new Set(step);
  }
  return new Set(STEPS.at(-1));
}

/** What is left out before anything was measured. */
export const ROOMY: ReadonlySet<RowPart> = new Set(STEPS[0]);
