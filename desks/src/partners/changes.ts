import type { Agreement } from '../api/contract/exchange';
import { DEADLINES, QUOTAS } from './numbers';

/** What of an agreement's text a person compares. */
export type Said = Pick<
  Agreement,
  'title' | 'purposes' | 'types' | 'conditions' | 'deadlines' | 'quotas' | 'validUntil'
>;

export type Part =
  | 'title'
  | 'purposes'
  | 'types'
  | 'conditions'
  | 'validUntil'
  | (typeof DEADLINES)[number]
  | (typeof QUOTAS)[number];

export interface Change {
  part: Part;
  before: readonly string[] | number | string;
  after: readonly string[] | number | string;
}

/** The parts in which two texts differ, in the order of the form; the order of codes does not matter. */
export function changes(before: Said, after: Said): Change[] {
  const all: Change[] = [
    { part: 'title', before: before.title, after: after.title },
    ...(['purposes', 'types', 'conditions'] as const).map((part) => ({
      part,
      before: sorted(before[part]),
      after: sorted(after[part]),
    })),
    ...DEADLINES.map((part) => ({ part, before: before.deadlines[part], after: after.deadlines[part] })),
    ...QUOTAS.map((part) => ({ part, before: before.quotas[part], after: after.quotas[part] })),
    { part: 'validUntil', before: moment(before.validUntil), after: moment(after.validUntil) },
  ];
  return all.filter((one) => String(one.before) !== String(one.after));
}

function sorted(codes: readonly string[] = []): readonly string[] {
  return [...codes].sort();
}

/** One form for one moment, whoever wrote it. */
function moment(text: string | null | undefined): string {
  const date = new Date(text ?? '');
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
