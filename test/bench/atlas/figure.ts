export type Unit = '' | 's' | 'ms' | 'MB' | 'kB' | 'fps' | '%' | '×';

/** What a value must reach; in the unit of the figure. */
export type Target = { atLeast: number } | { atMost: number };

/** One line of the bench. */
export interface Figure {
  what: string;
  value: number;
  unit: Unit;
  target?: Target;
  /** The other side, measured in the same run; the ratio printed is ours ÷ theirs. */
  rival?: { name: string; value: number };
  note?: string;
}

/** A figure that was not taken, and why. */
export interface NotRun {
  what: string;
  notRun: string;
}

export type Line = Figure | NotRun;

/** Equal figures differ by this much when they are summed in another order. */
const ROUNDING = 1e-9;

/** `undefined` without a target, and where there is nothing to judge: neither value nor target need be a number on odd graphs. */
export function isMet({ value, target }: Figure): boolean | undefined {
  if (target === undefined) return undefined;
  const bound = 'atLeast' in target ? target.atLeast : target.atMost;
  if (Number.isNaN(value) || Number.isNaN(bound)) return undefined;
  return 'atLeast' in target ? value >= bound - ROUNDING : value <= bound + ROUNDING;
}

export function ratio({ value, rival }: Figure): number | undefined {
  return rival === undefined ? undefined : value / rival.value;
}

const DIGITS: Readonly<Record<Unit, number>> = { '': 4, s: 2, ms: 1, MB: 0, kB: 1, fps: 1, '%': 2, '×': 2 };

export function inUnit(value: number, unit: Unit): string {
  if (!Number.isFinite(value)) return 'none';
  const isCount = unit === '' && Number.isInteger(value) && Math.abs(value) > 1;
  const digits = isCount ? 0 : DIGITS[unit];
  return `${value.toFixed(digits)}${unit === '' ? '' : ` ${unit}`}`;
}

export function targetText({ target, unit }: Figure): string {
  if (target === undefined) return '';
  return 'atLeast' in target ? `≥ ${inUnit(target.atLeast, unit)}` : `≤ ${inUnit(target.atMost, unit)}`;
}

export function ratioText(figure: Figure): string {
  const found = ratio(figure);
  return found === undefined || !Number.isFinite(found) ? '' : `${found.toFixed(2)} × ${figure.rival?.name}`;
}

/** Value, target, met or missed, ratio to the rival, note. */
export function printed(line: Line): string {
  const what = `  ${line.what.padEnd(58)}`;
  if ('notRun' in line) return `${what} ${'not run'.padStart(12)}   ${line.notRun}`;
  const met = isMet(line);
  const cells = [
    inUnit(line.value, line.unit).padStart(12),
    targetText(line).padEnd(12),
    (met === undefined ? '' : met ? 'met' : 'MISSED').padEnd(6),
    ratioText(line).padEnd(30),
    line.note ?? '',
  ];
  return `${what} ${cells.join('  ')}`.trimEnd();
}
