import { expect, it } from 'vitest';
import { placeAfter } from './listKeys';

it('walks with the arrows, and stays within the list', () => {
  expect(placeAfter('ArrowDown', -1, 3)).toBe(0);
  expect(placeAfter('ArrowDown', 2, 3)).toBe(2);
  expect(placeAfter('ArrowUp', -1, 3)).toBe(0);
  expect(placeAfter('ArrowUp', 0, 3)).toBe(0);
  expect(placeAfter('End', 0, 30)).toBe(29);
  expect(placeAfter('PageDown', 25, 30)).toBe(29);
  expect(placeAfter('PageUp', 3, 30)).toBe(0);
});

it('leaves other keys and an empty list alone', () => {
  expect(placeAfter('x', 0, 3)).toBeNull();
  expect(placeAfter('ArrowDown', -1, 0)).toBeNull();
});
