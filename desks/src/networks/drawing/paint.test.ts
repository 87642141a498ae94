import { expect, it } from 'vitest';
import { fitted, overlap } from './paint';

const BOX = { x: 10, y: 20, width: 100, height: 50 };

it('makes a picture as large as fits and puts its middle in the middle', () => {
  const at = fitted(
    [
      { x: -1, y: -1 },
      { x: 3, y: 1 },
    ],
    BOX,
    5,
  );
  expect(at({ x: 1, y: 0 })).toEqual({ x: 60, y: 45 });
  expect(at({ x: 3, y: 1 })).toEqual({ x: 100, y: 25 });
});

it('places a single node, and nodes on one spot, in the middle', () => {
  expect(fitted([{ x: 7, y: 7 }], BOX, 5)({ x: 7, y: 7 })).toEqual({ x: 60, y: 45 });
});

it('knows names that would lie on each other from names that touch', () => {
  const name = { x: 0, y: 0, width: 10, height: 5 };
  expect(overlap(name, { ...name, x: 9, y: 4 })).toBe(true);
  expect(overlap(name, { ...name, x: 10 })).toBe(false);
  expect(overlap(name, { ...name, y: 5 })).toBe(false);
});
