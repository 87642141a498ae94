import { expect, it } from 'vitest';
import type { Flow, Payment } from '../../api/contract/flows';
import { layersOf } from './layers';

const paid = (from: string, to: string, amount: number, day: number): Payment => ({
  id: `relationship--${from}${to}${day}`,
  from,
  to,
  amount,
  at: `2026-03-0${day}T09:00:00Z`,
});

const flow = (payments: Payment[], trails: number[][], cut: number[]): Flow =>
  ({
    payments,
    trails: trails.map((one) => ({ payments: one, most: 1 })),
    byPayments: { reach: 'found', value: 1, payments: cut, accounts: [] },
    sources: ['a'],
    sinks: ['z'],
  }) as unknown as Flow;

const WORLD = flow(
  [
    paid('a', 'b', 50, 1),
    paid('a', 'b', 30, 2),
    paid('b', 'c', 60, 3),
    paid('a', 'z', 5, 3),
    paid('c', 'z', 60, 4),
  ],
  [[3], [0, 2, 4], [1, 2, 4]],
  [2],
);

it('puts accounts step by step and what money reaches last', () => {
  const columns = Object.fromEntries(layersOf(WORLD).stops.map((stop) => [stop.id, stop.column]));
  expect(columns).toEqual({ a: 0, b: 1, c: 2, z: 3 });
});

it('adds payments between the same two up and marks the narrowest place', () => {
  const { ribbons } = layersOf(WORLD);
  const between = ribbons.map((one) => `${one.from.id}${one.to.id} ${one.amount} ${one.count} ${one.narrow}`);
  expect(between).toEqual(['ab 80 2 false', 'bc 60 1 true', 'az 5 1 false', 'cz 60 1 false']);
});

it('keeps ribbons within the accounts they leave and reach, and accounts apart', () => {
  const { ribbons, stops } = layersOf(WORLD);
  for (const { from, leaves, width } of ribbons) {
    expect(leaves - width / 2).toBeGreaterThanOrEqual(from.top - 0.001);
  }
  for (const one of stops) {
    for (const other of stops) {
      const apart = one.top + one.height <= other.top || other.top + other.height <= one.top;
      expect(one === other || one.column !== other.column || apart).toBe(true);
    }
  }
});

it('does not let ribbons of one account cross at it', () => {
  const parting = flow(
    [paid('a', 'c', 10, 1), paid('a', 'b', 20, 2), paid('b', 'z', 20, 3), paid('c', 'z', 10, 3)],
    [
      [0, 3],
      [1, 2],
    ],
    [],
  );
  const { ribbons } = layersOf(parting);
  for (const one of ribbons) {
    for (const other of ribbons) {
      if (one.from === other.from && one.to.top < other.to.top) expect(one.leaves).toBeLessThan(other.leaves);
      if (one.to === other.to && one.from.top < other.from.top)
        expect(one.arrives).toBeLessThan(other.arrives);
    }
  }
});

it('draws a payment that is to be cut though no trail shows it', () => {
  const { ribbons } = layersOf(flow([paid('a', 'b', 50, 1)], [], [0]));
  expect(ribbons.map((one) => one.narrow)).toEqual([true]);
  expect(layersOf(flow([], [], [])).stops).toEqual([]);
});
