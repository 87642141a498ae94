import { describe, expect, it } from 'vitest';
import type { NetworkTie } from '../api/contract/scenarios';
import { degreesOf, drawnOf, goneAfter, holdsIn, layersOf, spanOf, tiesIn } from './sight';

const DAY = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

function tie(part: Partial<NetworkTie> = {}): NetworkTie {
  return { source: 'a', target: 'b', layers: ['comms'], confidence: null, from: null, to: null, ...part };
}

describe('what is in sight of a network', () => {
  const called = tie({ from: '2026-03-01T00:00:00Z', to: '2026-03-31T00:00:00Z' });
  const paid = tie({ source: 'b', target: 'c', layers: ['money'], from: '2026-06-01T00:00:00Z' });
  const both = tie({ source: 'a', target: 'c', layers: ['money', 'comms'] });
  const ties = [called, paid, both];

  it('spans from the first to the last time that a tie says', () => {
    expect(spanOf(ties)).toEqual([at('2026-03-01'), at('2026-06-01')]);
    expect(spanOf([both])).toBeNull();
  });

  it('keeps a tie for as long as it is said to hold, both ends within', () => {
    expect(holdsIn(called, [at('2026-03-31'), at('2026-05-01')])).toBe(true);
    expect(holdsIn(called, [at('2026-03-31') + 1, at('2026-05-01')])).toBe(false);
    expect(holdsIn(paid, [at('2026-05-01'), at('2026-05-31')])).toBe(false);
    expect(holdsIn(paid, [at('2030-01-01'), at('2030-01-01') + DAY])).toBe(true);
  });

  it('keeps a tie without times at all times', () => {
    expect(holdsIn(both, [0, 1])).toBe(true);
  });

  it('shows a tie while one of its layers is shown', () => {
    expect([...tiesIn(ties, new Set(['money']), null)]).toEqual(['tie-0', 'tie-2']);
    expect([...tiesIn(ties, new Set(['money', 'comms']), null)]).toEqual([]);
    expect([...tiesIn(ties, new Set(), [at('2026-03-10'), at('2026-03-12')])]).toEqual(['tie-0', 'tie-2']);
  });

  it('counts the ties of each layer', () => {
    expect(layersOf(ties)).toEqual([
      { name: 'comms', ties: 2 },
      { name: 'money', ties: 2 },
    ]);
  });

  it('counts of each node the ties in sight alone, a loop once', () => {
    const looped = [...ties, tie({ source: 'a', target: 'a' })];
    const degrees = degreesOf(looped, tiesIn(looped, new Set(['money']), null));
    expect(degrees.get('a')).toBe(3);
    expect(degrees.get('b')).toBe(1);
  });
});

it('thinks away the first steps of a plan and no more', () => {
  const steps = ['x', 'y', 'z'].map((id, place) => ({ id, place }) as never);
  expect([...goneAfter(steps, 2)]).toEqual(['x', 'y']);
  expect(goneAfter(steps, 0).size).toBe(0);
});

it('draws what has no name by its id, and uncertainty as a dash', () => {
  const node = { id: 'phone-number--1', type: 'phone-number', name: '', action: null, seed: true, degree: 1 };
  const { nodes, ties } = drawnOf({
    nodes: [{ ...node, action: 'phone', cell: null, place: null }],
    ties: [tie({ confidence: 20 })],
  });
  expect(nodes[0]?.name).toBe('phone-number--1');
  expect(ties[0]?.certainty).toBe('weak');
});
