import { describe, expect, it } from 'vitest';
import type { Graph } from '../../api/contract/bank';
import { boundsOf, layoutOf } from './layout';

function star(leaves: number): Graph {
  const node = (id: string, centre = false) =>
    ({ id, type: 'identity', name: id, originator: 'marsa', marking: 'green', centre }) as const;
  const names = Array.from({ length: leaves }, (_, index) => `n${index}`);
  return {
    nodes: [node('centre', true), ...names.map((name) => node(name))],
    edges: names.map((name) => ({
      id: `e-${name}`,
      source: 'centre',
      target: name,
      kind: 'uses',
      originator: 'marsa',
    })),
    truncated: false,
  };
}

describe('a neighbourhood', () => {
  it('looks the same on every visit, in whatever order its nodes came', () => {
    const graph = star(12);
    const shuffled = { ...graph, nodes: [...graph.nodes].reverse() };
    expect([...layoutOf(shuffled)].sort()).toEqual([...layoutOf(graph)].sort());
  });

  it('leaves room for names between nodes', () => {
    const points = [...layoutOf(star(30)).values()];
    points.forEach((one, index) => {
      for (const other of points.slice(index + 1)) {
        expect(Math.abs(one.x - other.x) > 100 || Math.abs(one.y - other.y) > 45).toBe(true);
      }
    });
  });

  it('draws a lone node', () => {
    expect(layoutOf(star(0)).size).toBe(1);
  });

  it('ignores an edge to a node that is not shown', () => {
    const graph = star(2);
    graph.edges.push({ id: 'x', source: 'centre', target: 'hidden', kind: 'uses', originator: 'marsa' });
    expect(layoutOf(graph).size).toBe(3);
  });

  it('fits inside its frame', () => {
    const points = [...layoutOf(star(20)).values()];
    const box = boundsOf(points);
    for (const { x, y } of points) {
      expect(x).toBeGreaterThan(box.x);
      expect(x).toBeLessThan(box.x + box.width);
      expect(y).toBeGreaterThan(box.y);
      expect(y).toBeLessThan(box.y + box.height);
    }
  });
});
