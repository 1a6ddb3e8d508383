import type { Explorer } from './explorer.ts';

/** What a filter is about. */
export type FilterName = 'topics' | 'institutions' | 'kinds' | 'minPapers' | 'years';

export interface FilterPill {
  readonly name: FilterName;
  /** What it is about, and what it is set to. */
  readonly label: string;
  readonly isOn: boolean;
}

/** The filters in their order; the years only where they stand nowhere else on the page. */
export function filterPills({ view, messages }: Pick<Explorer, 'view' | 'messages'>, withYears: boolean): FilterPill[] {
  const { topics, institutions, kinds, minPapers, years } = view.filter;
  const { filters, histogram } = messages;
  const list = (name: 'topics' | 'institutions' | 'kinds', { length }: readonly unknown[]): FilterPill => ({
    name,
    label: length === 0 ? filters[name] : filters.chosen(filters[name], length),
    isOn: length > 0,
  });
  const joint = { label: minPapers > 1 ? filters.minPapersChip(minPapers) : filters.minPapers, isOn: minPapers > 1 };
  const range = { label: years === null ? filters.years : histogram.range(years[0], years[1]), isOn: years !== null };
  return [
    list('topics', topics),
    list('institutions', institutions),
    list('kinds', kinds),
    { name: 'minPapers', ...joint },
    ...(withYears ? [{ name: 'years' as const, ...range }] : []),
  ];
}
