import type { ChangeWish } from '../../api/contract/change';
import { isDay } from '../../parts/DateField';
import type { Span } from '../sight';

/** What stands in the form. */
export interface Draft {
  from: string;
  to: string;
  slices: number;
  /** Numbers, one for each slice; empty where nobody knows. */
  coverage: string;
}

const DAY = 86_400_000;
const USUAL = 12;

/** From the first to the last day that any tie names. */
export function draftOf(span: Span | null): Draft {
  const days = span ? (span[1] - span[0]) / DAY : 0;
  return {
    from: span ? dayOf(span[0]) : '',
    to: span ? dayOf(span[1]) : '',
    slices: Math.min(USUAL, Math.max(4, Math.ceil(days))),
    coverage: '',
  };
}

/** What is asked, the last day within; nothing while the form does not say it. */
export function wishOf({ from, to, slices, coverage }: Draft): ChangeWish | null {
  const stated = coverage
    .split(/[\s,;،؛]+/)
    .filter(Boolean)
    .map(Number);
  const whole = Number.isInteger(slices) && slices >= 4 && slices <= 24;
  const known = stated.length === 0 || stated.length === slices;
  if (!isDay(from) || !isDay(to) || to < from || !whole || !known) return null;
  if (stated.some((each) => !(each > 0 && each <= 1_000_000))) return null;
  return {
    from: `${from}T00:00:00Z`,
    to: new Date(Date.parse(`${to}T00:00:00Z`) + DAY).toISOString(),
    slices,
    ...(stated.length > 0 ? { coverage: stated } : {}),
  };
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
