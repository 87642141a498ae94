import { expect, test } from 'vitest';
import type { SubscriberTerms } from '../api/contract/subscribers';
import { isComplete, NOTHING_UNDERTAKEN, termsOf, undertakenOf } from './undertaken';

const HELD: SubscriberTerms = {
  purposes: ['event-security'],
  types: ['*'],
  conditions: ['no-onward'],
  circle: 'green',
  keepDays: 90,
  submitted: 'amber',
  humanRights: 'no-concern',
  validUntil: '2027-06-01T00:00:00Z',
};

test('terms that hold come back unchanged when nothing is typed', () => {
  expect(termsOf(undertakenOf(HELD))).toEqual(HELD);
  expect(isComplete(undertakenOf(HELD))).toBe(true);
});

test('every type is said when none is chosen, and chosen types stay', () => {
  const undertaken = undertakenOf({ ...HELD, types: ['indicator'] });
  expect(undertaken.terms.types).toEqual(['indicator']);
  expect(termsOf(undertaken).types).toEqual(['indicator']);
  expect(undertakenOf(HELD).terms.types).toEqual([]);
});

test('terms without a purpose, a real day or a number of days are not complete', () => {
  expect(isComplete(NOTHING_UNDERTAKEN)).toBe(false);
  expect(isComplete({ ...undertakenOf(HELD), until: '2027-02-30' })).toBe(false);
  expect(isComplete({ ...undertakenOf(HELD), keepDays: '0' })).toBe(false);
  expect(isComplete({ ...undertakenOf(HELD), keepDays: 'ten' })).toBe(false);
});
