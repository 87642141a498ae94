import type { Format } from '../api/contract/screening';
import { rowsOf } from './csv';

/** What a column of a table of one's own may hold; the first two are needed. */
export const FIELDS = [
  'id',
  'name',
  'alias',
  'weakAlias',
  'kind',
  'birth',
  'nationality',
  'gender',
  'document',
] as const;
export type Field = (typeof FIELDS)[number];
export type Columns = Partial<Record<Field, string>>;

/** Whether a list may be called that: small letters, digits and hyphens. */
export function listId(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,39}$/.test(text);
}

/** Columns as the node takes them; where somebody names some, id and name are called as they are unless named. */
export function columnsQuery(format: Format, columns: Columns): Record<string, string> {
  const named = FIELDS.flatMap((field) => {
    const heading = columns[field]?.trim();
    return heading ? [[field, heading] as const] : [];
  });
  if (format !== 'csv' || named.length === 0) return {};
  const all = { id: 'id', name: 'name', ...Object.fromEntries(named) };
  return Object.fromEntries(Object.entries(all).map(([field, heading]) => [`column-${field}`, heading]));
}

const HEAD = 65_536;

/** The columns of a table whose headings are called as the fields are. */
export function columnsIn(headings: readonly string[]): Columns {
  const found = FIELDS.flatMap((field) => {
    const heading = headings.find((one) => one.trim().toLowerCase() === field.toLowerCase());
    return heading ? [[field, heading.trim()] as const] : [];
  });
  return Object.fromEntries(found);
}

/** The headings in the first line of a table. */
export async function headingsOf(file: Blob): Promise<string[]> {
  return rowsOf(await file.slice(0, HEAD).text())[0] ?? [];
}
