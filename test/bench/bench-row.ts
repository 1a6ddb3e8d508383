/** One line of the table: what was measured, the figure, and what it should be or is compared with. */
export interface BenchRow {
  what: string;
  figure: string;
  note?: string;
}

export function skipped(what: string, why: string): BenchRow {
  return { what, figure: 'skipped', note: why };
}

export async function timed(job: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await job();
  return (performance.now() - start) / 1_000;
}

export function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}

/** The value below which the given share of the values lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
