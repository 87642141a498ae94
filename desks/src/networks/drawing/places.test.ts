import { describe, expect, it } from 'vitest';
import type { DrawnNetwork } from './drawn';
import { loosen, matricesOf, placesIn, roundsFor, walkOf } from './places';

function network(ties: [string, string][], lone: string[] = []): DrawnNetwork {
  const ids = [...new Set([...ties.flat(), ...lone])];
  return {
    nodes: ids.map((id) => ({ id, name: id, shape: 'circle', ring: '#000000' })),
    ties: ties.map(([source, target], at) => ({ id: `t${at}`, source, target, certainty: 'sure' })),
  };
}

const TWO_PARTS = network(
  [
    ['a', 'b'],
    ['a', 'c'],
    ['a', 'd'],
    ['x', 'y'],
  ],
  ['lone'],
);

describe('the first places of a network', () => {
  it('follow a walk from the best tied node of each part, and leave nobody out', () => {
    expect(walkOf(TWO_PARTS)).toEqual(['a', 'b', 'c', 'd', 'x', 'y', 'lone']);
  });

  it('do not depend on the order in which nodes and ties came', () => {
    const turned = { nodes: [...TWO_PARTS.nodes].reverse(), ties: [...TWO_PARTS.ties].reverse() };
    expect(walkOf(turned)).toEqual(walkOf(TWO_PARTS));
  });

  it('put no two nodes on one spot', () => {
    const places = placesIn(matricesOf(TWO_PARTS, walkOf(TWO_PARTS)).nodes);
    const spots = new Set(Array.from({ length: 7 }, (_, at) => `${places[at * 2]} ${places[at * 2 + 1]}`));
    expect(spots.size).toBe(7);
  });

  it('ignore loops and ties to what is not held', () => {
    const odd = network([['a', 'b']]);
    const ties = [
      ...odd.ties,
      { id: 'loop', source: 'a', target: 'a', certainty: 'sure' as const },
      { id: 'gone', source: 'a', target: 'nobody', certainty: 'sure' as const },
    ];
    expect(matricesOf({ ...odd, ties }, walkOf({ ...odd, ties })).ties.length).toBe(3);
  });

  it('are settled in fewer rounds when there are more of them', () => {
    expect(roundsFor(50)).toBe(400);
    expect(roundsFor(10_000)).toBeLessThan(200);
    expect(roundsFor(10_000_000)).toBe(120);
  });
});

it('gives each node room when a layout has put many on few spots', () => {
  const places = new Float32Array(120);
  for (let at = 0; at < 60; at++) places.set([at % 3 === 0 ? 100 : at % 2, at % 3 === 0 ? 100 : 0], at * 2);
  loosen(places);
  let nearest = Number.POSITIVE_INFINITY;
  for (let one = 0; one < 60; one++) {
    for (let other = one + 1; other < 60; other++) {
      const right = (places[one * 2] ?? 0) - (places[other * 2] ?? 0);
      const up = (places[one * 2 + 1] ?? 0) - (places[other * 2 + 1] ?? 0);
      nearest = Math.min(nearest, Math.hypot(right, up));
    }
  }
  expect(nearest).toBeGreaterThan(4);
});
