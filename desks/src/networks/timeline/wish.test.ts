import { expect, test } from 'vitest';
import { draftOf, wishOf } from './wish';

const DRAFT = { from: '2026-01-01', to: '2026-01-31', slices: 4, coverage: '' };

test('the form begins with the days that ties name, and four slices at least', () => {
  expect(draftOf([Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 3)])).toEqual({
    ...DRAFT,
    to: '2026-01-03',
  });
  expect(draftOf([Date.UTC(2026, 0, 1), Date.UTC(2026, 11, 1)]).slices).toBe(12);
  expect(wishOf(draftOf(null))).toBeNull();
});

test('the last day is within', () => {
  expect(wishOf(DRAFT)).toEqual({
    from: '2026-01-01T00:00:00Z',
    to: '2026-02-01T00:00:00.000Z',
    slices: 4,
  });
});

test('coverage is one number above nothing for each slice, or none', () => {
  expect(wishOf({ ...DRAFT, coverage: '3, 4 2.5؛1' })?.coverage).toEqual([3, 4, 2.5, 1]);
  for (const coverage of ['3 4', '1 1 1 0', '1 1 1 x']) {
    expect(wishOf({ ...DRAFT, coverage })).toBeNull();
  }
});

test('nothing is asked of days or slices that are not there', () => {
  for (const part of [{ from: '2026-02-30' }, { to: '2025-12-31' }, { slices: 3 }, { slices: 25 }]) {
    expect(wishOf({ ...DRAFT, ...part })).toBeNull();
  }
});
