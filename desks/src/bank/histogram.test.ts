import { expect, it } from 'vitest';
import { histogram } from './histogram';

it('counts every moment once and covers them all', () => {
  const moments = ['2026-01-01T00:00:00Z', '2026-01-01T12:00:00Z', '2026-03-01T23:59:59Z', 'no time'];
  const { bars, span } = histogram(moments);
  expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(3);
  expect(span.start).toBeLessThanOrEqual(Date.parse('2026-01-01T00:00:00Z'));
  expect(span.end).toBeGreaterThan(Date.parse('2026-03-01T23:59:59Z'));
});

it('spreads a single moment over its day', () => {
  const { bars, span } = histogram(['2026-05-05T10:00:00Z']);
  expect(span.end - span.start).toBe(86_400_000);
  expect(bars.filter((bar) => bar.count > 0)).toHaveLength(1);
});

it('has nothing to show without moments', () => {
  expect(histogram([]).bars).toEqual([]);
});
