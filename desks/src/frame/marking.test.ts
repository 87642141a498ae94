import { expect, it } from 'vitest';
import { highest } from './marking';

it('finds the most restricted marking of a page', () => {
  expect(highest(['green', 'amber+strict', 'amber'])).toBe('amber+strict');
  expect(highest(['clear'])).toBe('clear');
  expect(highest([])).toBeNull();
});
