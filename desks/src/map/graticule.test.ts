import { expect, it } from 'vitest';
import { graticule } from './graticule';

it('runs through whole multiples of its step, the equator and Greenwich among them', () => {
  const lines = graticule(10).features.map((feature) => feature.geometry.coordinates);
  expect(lines).toHaveLength(37 + 17);
  expect(lines).toContainEqual([
    [-180, 0],
    [180, 0],
  ]);
  expect(lines).toContainEqual([
    [0, -85],
    [0, 85],
  ]);
});
