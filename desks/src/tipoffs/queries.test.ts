import { expect, it } from 'vitest';
import type { TipOff } from '../api/contract/exchange';
import { Refusal } from '../api/refusal';
import { isWaiting, lacksOnlyAnOfficer } from './queries';

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

function refused(...decisions: { outcome: string; needs?: string[] }[]): Refusal {
  return new Refusal(403, 'WEB_RELEASE_REFUSED', null, { decisions });
}

it('can be put forward when another officer is all that is missing', () => {
  const second = { outcome: 'needs', needs: ['second-officer'] };
  expect(lacksOnlyAnOfficer(refused(second, { outcome: 'permit' }))).toBe(true);
  expect(lacksOnlyAnOfficer(refused(second, { outcome: 'deny' }))).toBe(false);
  expect(lacksOnlyAnOfficer(refused({ outcome: 'needs', needs: ['second-officer', 'consent'] }))).toBe(false);
  expect(lacksOnlyAnOfficer(refused({ outcome: 'needs' }))).toBe(false);
  expect(lacksOnlyAnOfficer(refused())).toBe(false);
  expect(lacksOnlyAnOfficer(new Error('away'))).toBe(false);
});
