import { useNavigate, useSearch } from '@tanstack/react-router';
import { isDay } from '../parts/DateField';

export const TABS = ['overview', 'statistics', 'person', 'refusals', 'law', 'sample'] as const;
export type Tab = (typeof TABS)[number];

/** What the address says: the section, the period, and the sample that is open. */
export interface OversightSearch {
  tab?: Tab;
  from?: string;
  to?: string;
  by?: 'day' | 'month';
  sample?: string;
}

export function readOversightSearch(search: Record<string, unknown>): OversightSearch {
  const tab = TABS.find((one) => one === search.tab);
  const from = day(search.from);
  const to = day(search.to);
  return {
    ...(tab ? { tab } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(search.by === 'month' || search.by === 'day' ? { by: search.by } : {}),
    ...(typeof search.sample === 'string' ? { sample: search.sample } : {}),
  };
}

function day(value: unknown): string | undefined {
  return typeof value === 'string' && isDay(value) ? value : undefined;
}

const DAY = 86_400_000;

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** The days asked about, both included; by default the last thirty. */
export function usePeriod() {
  const search = useSearch({ from: '/inside/oversight' });
  const navigate = useNavigate({ from: '/oversight' });
  const today = Date.now();
  const from = search.from ?? dayOf(today - 29 * DAY);
  const to = search.to ?? dayOf(today);
  const by = search.by ?? 'day';
  return {
    from,
    to,
    by,
    /** As the node takes it: the end is the first moment after. */
    query: { from: `${from}T00:00:00Z`, to: `${dayOf(Date.parse(to) + DAY)}T00:00:00Z` },
    change: (part: Partial<OversightSearch>) =>
      void navigate({ search: (was) => ({ ...was, ...part }), replace: true }),
  };
}
