import type { PartialDate } from '#model/primitives.ts';
import type { LocaleCode } from './translation.ts';

/** Where a language of the client is written otherwise than its code says. */
const LOCALE: Readonly<Record<string, string>> = { en: 'en-CA', fr: 'fr-CA' };

/** Dates go from the day to the year in both languages; Canadian English has them the other way round. */
const DATE_LOCALE: Readonly<Record<string, string>> = { ...LOCALE, en: 'en-GB' };

/** The forms of a noun after a number: French says "0 article", English "0 papers". */
export interface Forms {
  one: string;
  other: string;
}

/** Everything that depends on a language and not on a sentence. */
export interface Format {
  number(value: number): string;
  decimal(value: number): string;
  /** "1 paper", "1,012 papers". */
  count(value: number, forms: Forms): string;
  list(items: readonly string[]): string;
  /** As precise as the date itself: "2024", "September 2024", "1 September 2024". */
  date(date: PartialDate): string;
  /** "2016–2025", "2025", or nothing when both are unknown. */
  years(first: number | null, last: number | null): string;
  compare(a: string, b: string): number;
}

export function createFormat(code: LocaleCode): Format {
  const locale = LOCALE[code] ?? code;
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const fraction = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const rules = new Intl.PluralRules(locale);
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const number = (value: number): string => whole.format(value);
  return {
    number,
    decimal: (value) => fraction.format(value),
    count: (value, { one, other }) => `${number(value)} ${rules.select(value) === 'one' ? one : other}`,
    list: (items) => conjunction.format(items),
    date: (date) => formatDate(DATE_LOCALE[code] ?? code, date),
    years: formatYears,
    compare: (a, b) => collator.compare(a, b),
  };
}

/** The parts that say something, in one line. */
export function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function formatDate(locale: string, date: PartialDate): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (date.length > 4) parts.month = 'long';
  if (date.length > 7) parts.day = 'numeric';
  return new Intl.DateTimeFormat(locale, parts).format(new Date(Date.UTC(year, month - 1, day)));
}

function formatYears(first: number | null, last: number | null): string {
  const from = first ?? last;
  const to = last ?? first;
  if (from === null || to === null) return '';
  return from === to ? String(from) : `${from}–${to}`;
}
