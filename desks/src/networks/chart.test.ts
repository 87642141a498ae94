import { expect, it } from 'vitest';
import { acrossOf, bandOf, barsOf, lineOf, upOf } from './chart';

const FIELD = { width: 100, height: 50, most: 4, mirrored: false };

it('runs in reading direction', () => {
  expect(acrossOf(FIELD, 1)).toBe(25);
  expect(acrossOf({ ...FIELD, mirrored: true }, 1)).toBe(75);
});

it('keeps shares within the field', () => {
  expect(upOf(FIELD, 0)).toBe(50);
  expect(upOf(FIELD, 1.2)).toBe(0);
});

it('breaks a line off where nothing is known', () => {
  const spots = [{ along: 0, share: 1 }, { along: 1, share: 0.5 }, null, { along: 4, share: 0 }];
  expect(lineOf(FIELD, spots)).toBe('M0 0L25 25M100 50');
});

it('draws an interval only where both of its ends were computed', () => {
  const points = [
    { along: 0, low: 0.8, high: 1 },
    { along: 2, low: 0.4, high: 0.6 },
    { along: 3, low: null, high: 0.9 },
    { along: 4, low: 0, high: 0.2 },
  ];
  expect(bandOf(FIELD, points)).toBe('M0 0L50 20L50 30L0 10Z');
  expect(bandOf(FIELD, [])).toBe('');
});

it('does not divide by nothing', () => {
  expect(acrossOf({ ...FIELD, most: 0 }, 0)).toBe(0);
});

it('draws a bar of its own for each point that has both bounds', () => {
  const points = [
    { along: 0, low: 0.2, high: 0.6 },
    { along: 2, low: null, high: 0.4 },
  ];
  expect(barsOf(FIELD, points)).toBe('M-5 40h10M-5 20h10M0 40V20');
});
