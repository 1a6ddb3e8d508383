import { z } from 'zod';

/** A stable id of ours: safe in a URL path segment, a file name and a Cypher parameter. Minted once, never reused. */
export const Id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._~:@-]{0,159}$/, 'expected an id of letters, digits and . _ ~ : @ -');
export type Id = z.infer<typeof Id>;

/** The two languages of the product, in the order the interface offers them. */
export const Language = z.enum(['en', 'fr']);
export type Language = z.infer<typeof Language>;

/** A text in both languages. When no French is known `fr` repeats the English and `frMissing` is true, so that the page can mark it `lang="en"`. */
export const LocalText = z.object({
  en: z.string().min(1),
  fr: z.string().min(1),
  frMissing: z.boolean().default(false),
});
export type LocalText = z.infer<typeof LocalText>;

export const Year = z.int().min(1900).max(2100);
export type Year = z.infer<typeof Year>;

/** An ISO date as precise as the source knew it: `2024`, `2024-09` or `2024-09-01`. Unknown is `null`, never a guess. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'expected YYYY, YYYY-MM or YYYY-MM-DD');
export type PartialDate = z.infer<typeof PartialDate>;

/** A whole day, used where "today" is a parameter. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** Where a fact came from: the format's name and the file or page, e.g. `openreview-papers:montreal.json`. */
export const Source = z.string().min(1);

/** The first day that a partial date may mean: `2024` → `2024-01-01`. */
export function earliestDay(date: PartialDate): Day {
  return `${date}-01-01`.slice(0, 10);
}

/** The last day that a partial date may mean: `2024` → `2024-12-31`; a month ends on its true last day. */
export function latestDay(date: PartialDate): Day {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate();
  return `${date}-${String(last).padStart(2, '0')}`;
}

/** Whether the interval [start, until] covers `day`; an unknown end counts as current, an unknown start as long ago. */
export function covers(interval: { start: PartialDate | null; until: PartialDate | null }, day: Day): boolean {
  const begun = interval.start === null || earliestDay(interval.start) <= day;
  const open = interval.until === null || latestDay(interval.until) >= day;
  return begun && open;
}

/** Code-point order: the one total order that the file system, Cypher and TypeScript agree on. Ends every sort. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
