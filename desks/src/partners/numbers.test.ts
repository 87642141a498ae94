import { expect, test } from 'vitest';
import { ordered, USUAL } from './numbers';

test('times to answer are whole hours and never longer for what is more urgent', () => {
  expect(ordered(USUAL)).toBe(true);
  expect(ordered({ urgentDirect: 9, urgentIndirect: 8, otherwise: 168 })).toBe(false);
  expect(ordered({ urgentDirect: 0, urgentIndirect: 8, otherwise: 168 })).toBe(false);
  expect(ordered({ urgentDirect: 1, urgentIndirect: 8, otherwise: 2161 })).toBe(false);
});
