import { expect, test } from 'vitest';
import { changes, type Said } from './changes';
import { ANY, USUAL } from './numbers';

const said: Said = {
  title: 'Cup final',
  purposes: ['event-security', 'terrorism'],
  types: ['*'],
  conditions: [],
  deadlines: USUAL,
  quotas: ANY,
  validUntil: '2027-01-01T00:00:00Z',
};

test('the same terms in another order are no change', () => {
  const same = { ...said, purposes: ['terrorism', 'event-security'], validUntil: '2027-01-01T00:00:00.000Z' };
  expect(changes(said, same)).toEqual([]);
});

test('each part that differs is named with both values', () => {
  const other = { ...said, conditions: ['no-onward'], deadlines: { ...USUAL, urgentDirect: 2 } };
  expect(changes(said, other)).toEqual([
    { part: 'conditions', before: [], after: ['no-onward'] },
    { part: 'urgentDirect', before: 8, after: 2 },
  ]);
});
