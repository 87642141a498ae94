import { MARKINGS, type Marking } from '../api/contract/common';

export type Lens = 'table' | 'map' | 'timeline';
export const LENSES: readonly Lens[] = ['table', 'map', 'timeline'];

/** What a bank search asks, as it stands in the address: a link shows a colleague the same view. */
export interface BankSearch {
  q?: string;
  type?: string[];
  originator?: string;
  marking?: Marking;
  from?: string;
  to?: string;
  /** `latitude,longitude,radiusMetres`. */
  place?: string;
  asOf?: string;
  lens?: Lens;
}

/** The filters that can be shown as chips and cleared one by one. */
export const FILTERS = ['type', 'originator', 'marking', 'from', 'to', 'place'] as const;
export type Filter = (typeof FILTERS)[number];

/** Reads an address somebody may have typed: what makes no sense is left out. */
export function readBankSearch(raw: Record<string, unknown>): BankSearch {
  const search: BankSearch = {};
  const text = (name: string): string | undefined => {
    const value = raw[name];
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const q = text('q');
  if (q) search.q = q;
  const types = (Array.isArray(raw.type) ? raw.type : [raw.type]).filter(
    (one) => typeof one === 'string' && one,
  );
  if (types.length > 0) search.type = types as string[];
  const originator = text('originator');
  if (originator) search.originator = originator;
  const marking = MARKINGS.find((one) => one === raw.marking);
  if (marking) search.marking = marking;
  for (const name of ['from', 'to', 'asOf'] as const) {
    const moment = text(name);
    if (moment && !Number.isNaN(Date.parse(moment))) search[name] = moment;
  }
  const place = text('place');
  if (place && /^-?[\d.]+,-?[\d.]+,[\d.]+$/.test(place)) search.place = place;
  const lens = LENSES.find((one) => one === raw.lens);
  if (lens && lens !== 'table') search.lens = lens;
  return search;
}

export function isFiltered(search: BankSearch): boolean {
  return FILTERS.some((name) => search[name] !== undefined);
}

/** The address without one filter. */
export function without(search: BankSearch, filter: Filter): BankSearch {
  const { [filter]: _, ...rest } = search;
  return rest;
}
