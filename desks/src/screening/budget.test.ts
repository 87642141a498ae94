import { expect, it } from 'vitest';
import { budgetOf, thresholdOf } from './budget';

it('reads a number however it is written, and nothing that is none', () => {
  expect(['5', ' 2.5 ', '2,5', '٢٫٥', '1000', '0.01'].map(budgetOf)).toEqual([5, 2.5, 2.5, 2.5, 1000, 0.01]);
  expect(['', '-1', '0', '0.001', '1001', '1e2', '1,000,000', 'x'].map(budgetOf)).toEqual(
    Array(8).fill(null),
  );
});

it('asks one bit more for half the alerts', () => {
  expect(thresholdOf(1000)).toBe(0);
  expect(thresholdOf(2) - thresholdOf(4)).toBeCloseTo(1);
  expect(thresholdOf(1)).toBeCloseTo(9.97, 2);
});
