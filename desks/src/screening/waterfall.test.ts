import { expect, it } from 'vitest';
import { fallsOf } from './waterfall';

it('begins each bar where the one before it ended', () => {
  const { falls, nought } = fallsOf([
    { kind: 'prior', bits: -10 },
    { kind: 'name', bits: 15 },
    { kind: 'gender', bits: -5 },
  ]);
  expect(nought).toBeCloseTo(66.67, 1);
  expect(falls.map(({ from, width }) => [Math.round(from), Math.round(width)])).toEqual([
    [0, 67],
    [0, 100],
    [67, 33],
  ]);
});

it('draws nothing where nothing speaks', () => {
  expect(fallsOf([]).falls).toEqual([]);
  expect(fallsOf([{ kind: 'name', bits: 0 }]).falls[0]?.width).toBe(0);
});
