import { expect, it } from 'vitest';
import { certaintyOf, LEGEND, outlineOf, shapeOf } from './shapes';

it('tells how sure a tie is, and never takes silence for certainty', () => {
  expect([100, 70, 69, 40, 39, 0].map(certaintyOf)).toEqual([
    'sure',
    'sure',
    'likely',
    'likely',
    'weak',
    'weak',
  ]);
  expect(certaintyOf(null)).toBe('unstated');
});

it('gives every shape an outline, and unknown types a shape', () => {
  for (const [shape] of LEGEND) expect(outlineOf(shape, 10)).toMatch(/^M.*Z$/i);
  expect(shapeOf('x-something-new')).toBe('square');
});
