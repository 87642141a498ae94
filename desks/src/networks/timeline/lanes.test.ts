import { expect, test } from 'vitest';
import type { Change, ChangeAlert } from '../../api/contract/change';
import { alertsOf, byName, isCoverageApart, leadingIn, leftOf, nameAt } from './lanes';

const alert = (id: string | null, coverageBefore = 1, coverageAfter = 1): ChangeAlert => ({
  what: id ? 'leader' : 'components',
  entity: id ? { id, name: null, type: 'phone-number' } : null,
  began: 2,
  raised: 3,
  rising: true,
  falseAlarms: 0.0125,
  coverageBefore,
  coverageAfter,
});

const change = {
  leaders: [
    { id: 'a--1', name: 'Zahra', type: 'a', shares: [0.9, 0.05] },
    { id: 'a--2', name: null, type: 'a', shares: [0.1, 0.2] },
    { id: 'a--3', name: 'Amira', type: 'a', shares: [0, 0.7] },
  ],
  alerts: [alert('a--1'), alert(null)],
} as unknown as Change;

test('time runs in reading direction, and names stand where reading begins', () => {
  const ground = { names: 100, width: 400, slices: 4 };
  expect([0, 3].map((slice) => leftOf({ ...ground, mirrored: false }, slice))).toEqual([100, 400]);
  expect([0, 3].map((slice) => leftOf({ ...ground, mirrored: true }, slice))).toEqual([300, 0]);
  expect(nameAt({ ...ground, mirrored: false })).toBeLessThan(100);
  expect(nameAt({ ...ground, mirrored: true })).toBeGreaterThan(400);
});

test('leaders stand by name and not by how much they lead', () => {
  expect(byName(change).map(({ id }) => id)).toEqual(['a--3', 'a--1', 'a--2']);
  expect(leadingIn(change, 1)).toEqual([
    { name: 'Amira', share: 0.7 },
    { name: 'a--2', share: 0.2 },
  ]);
});

test('alerts of the whole belong to no leader', () => {
  expect(alertsOf(change, 'a--1')).toHaveLength(1);
  expect(alertsOf(change, null).map(({ what }) => what)).toEqual(['components']);
});

test('coverage that changed by a quarter is said to have changed', () => {
  expect(isCoverageApart(alert(null, 0.9, 0.8))).toBe(false);
  expect(isCoverageApart(alert(null, 0.5, 1))).toBe(true);
  expect(isCoverageApart(alert(null, 1, 0.5))).toBe(true);
});
