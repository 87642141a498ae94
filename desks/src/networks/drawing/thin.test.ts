import { expect, test } from 'vitest';
import { FEW_NODES, thinned } from './thin';

test('what moves keeps the first, which are best tied, and the last, which are lifted out', () => {
  const whole = Float32Array.from({ length: 8_000 }, (_, at) => at);
  const few = thinned(whole, 4_000, 2);
  expect(few).toHaveLength(FEW_NODES * 2);
  expect([few[0], few[3_999], few[4_000], few.at(-1)]).toEqual([0, 3_999, 7_000, 7_999]);
});
