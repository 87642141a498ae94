import { expect, it } from 'vitest';
import type { TipOff } from '../api/contract/exchange';
import { isWaiting } from './queries';

function tipOff(part: Partial<TipOff>): TipOff {
  return { direction: 'in', state: 'delivered', acknowledgedAt: null, ...part } as TipOff;
}

it('waits for whoever received it, until acknowledged or closed', () => {
  expect(isWaiting(tipOff({}))).toBe(true);
  expect(isWaiting(tipOff({ state: 'escalated' }))).toBe(true);
  expect(isWaiting(tipOff({ direction: 'out' }))).toBe(false);
  expect(isWaiting(tipOff({ acknowledgedAt: '2026-11-22T03:00:00Z' }))).toBe(false);
  expect(isWaiting(tipOff({ state: 'closed' }))).toBe(false);
});
