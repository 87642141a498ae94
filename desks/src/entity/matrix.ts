import type { Statement } from '../api/contract/bank';

export interface MatrixRow {
  property: string;
  /** One list of values per statement, in the statements' order. */
  values: string[][];
  /** Two originators that both say something do not say the same. */
  differs: boolean;
}

/** What is said about each property, by whom: rows in the order in which properties first appear. */
export function matrixOf(statements: readonly Statement[]): MatrixRow[] {
  const rows = new Map<string, string[][]>();
  statements.forEach((statement, index) => {
    for (const { name, value } of statement.properties) {
      const values = rows.get(name) ?? statements.map(() => []);
      values[index]?.push(value);
      rows.set(name, values);
    }
  });
  return [...rows].map(([property, values]) => {
    const said = values.filter((one) => one.length > 0).map((one) => [...one].sort().join('\u0000'));
    return { property, values, differs: new Set(said).size > 1 };
  });
}
