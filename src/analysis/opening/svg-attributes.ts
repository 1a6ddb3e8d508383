import type { LineLook } from '#analysis/line-look.ts';

/** Attributes of a line that is as wide at every zoom. */
export function lined(colour: string, { alpha, width }: LineLook): string {
  return `stroke="${colour}" stroke-opacity="${short(alpha)}" stroke-width="${short(width)}" vector-effect="non-scaling-stroke"`;
}

/** What comes with the second paint stands as a comment: browsers read it without building anything, until the page puts it in its place. */
export function late(svg: string): string {
  return `<!--${svg}-->`;
}

export function short(value: number): number {
  return Math.round(value * 1000) / 1000;
}

export function hueProperty(hue: number | undefined): string {
  return `var(--reseau-hue-${hue ?? 8})`;
}
