import { expect, it } from 'vitest';
import { isBounded, pointAt } from './remainder';

const CURVE = [
  { removed: 0, remaining: 1, low: 0.9, high: 1 },
  { removed: 2, remaining: 0.6, low: null, high: 0.8 },
  { removed: 5, remaining: 0.2, low: 0.1, high: 0.5 },
];

it('reads what remains at the last removal that was counted', () => {
  expect(pointAt(CURVE, 1)?.remaining).toBe(1);
  expect(pointAt(CURVE, 4)?.remaining).toBe(0.6);
  expect(pointAt([...CURVE].reverse(), 9)?.remaining).toBe(0.2);
  expect(pointAt([], 3)).toBeNull();
});

it('calls half an interval none', () => {
  expect(CURVE.map(isBounded)).toEqual([true, false, true]);
});
