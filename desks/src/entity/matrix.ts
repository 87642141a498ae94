import type { Statement } from '../api/contract/bank';

export interface MatrixRow {
  property: string;
  /** One list of values per statement, in the statements' order. */
  values: string[][];
  /** Two originators that both say something do not say the same. */
  differs: boolean;
}

/** What a reader looks for first. */
const FIRST = ['aliases', 'description', 'abstract', 'content', 'value', 'identity_class', 'roles'];

function rankOf(property: string): number {
  const first = FIRST.indexOf(property);
  if (first >= 0) return first;
  return /_refs?$/.test(property) ? FIRST.length + 1 : FIRST.length;
}

/** What is said about each property, by whom: what it is first, then as the objects have it, references last. */
export function matrixOf(statements: readonly Statement[]): MatrixRow[] {
  const rows = new Map<string, string[][]>();
  statements.forEach((statement, index) => {
    for (const { name, value } of statement.properties) {
      const values = rows.get(name) ?? statements.map(() => []);
      values[index]?.push(value);
      rows.set(name, values);
    }
  });
  const ordered = [...rows].sort(([one], [other]) => rankOf(one) - rankOf(other));
  return ordered.map(([property, values]) => {
    const said = values.filter((one) => one.length > 0).map((one) => [...one].sort().join('\u0000'));
    return { property, values, differs: new Set(said).size > 1 };
  });
}
