import { describe, expect, it } from 'vitest';
import type { Statement } from '../api/contract/bank';
import { matrixOf } from './matrix';

function saying(...properties: [string, string][]): Statement {
  return { properties: properties.map(([name, value]) => ({ name, value })) } as unknown as Statement;
}

describe('statements side by side', () => {
  it('say first what it is, and last what it refers to', () => {
    const rows = matrixOf([saying(['created_by_ref', 'x'], ['sectors', 's'], ['description', 'd'])]);
    expect(rows.map((row) => row.property)).toEqual(['description', 'sectors', 'created_by_ref']);
  });

  it('otherwise keep the order in which properties first appear', () => {
    const rows = matrixOf([saying(['b', '1']), saying(['a', '2'], ['b', '1'])]);
    expect(rows.map((row) => row.property)).toEqual(['b', 'a']);
  });

  it('mark a property on which originators differ', () => {
    const [row] = matrixOf([saying(['name', 'Selim']), saying(['name', 'Salim'])]);
    expect(row?.differs).toBe(true);
  });

  it('take silence for silence, not for disagreement', () => {
    const [row] = matrixOf([saying(['name', 'Selim']), saying()]);
    expect(row).toEqual({ property: 'name', values: [['Selim'], []], differs: false });
  });

  it('compare lists without regard to their order', () => {
    const [row] = matrixOf([
      saying(['aliases', 'a'], ['aliases', 'b']),
      saying(['aliases', 'b'], ['aliases', 'a']),
    ]);
    expect(row?.differs).toBe(false);
  });
});
