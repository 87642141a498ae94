import { describe, expect, it } from 'vitest';
import type { ScenarioOptions } from '../api/contract/scenarios';
import { type Draft, draftOf, lacksOf, wishOf } from './wish';

const OPTIONS: ScenarioOptions = {
  actions: [
    { kind: 'phone', types: ['phone-number'], needsInstrument: false },
    { kind: 'person', types: ['identity'], needsInstrument: true },
  ],
  instruments: [],
  limits: { nodes: 20_000, ties: 200_000, hops: 4, budget: 5_000_000 },
};

function draft(part: Partial<Draft> = {}): Draft {
  const whole = draftOf(OPTIONS, ['phone-number--1']);
  const basis = { instrument: 'Order 7', article: '', authority: 'Ministry' };
  return { ...whole, title: 'Ring', basis, ...part };
}

describe('a scenario as it is opened', () => {
  it('begins without persons', () => {
    expect(wishOf(draft()).actions.map((action) => action.kind)).toEqual(['phone']);
  });

  it('asks for a legal basis, its authority and something to begin from', () => {
    expect(lacksOf(draftOf(OPTIONS, []))).toEqual(['title', 'basis', 'seeds']);
    expect(lacksOf(draft())).toEqual([]);
    expect(lacksOf(draft({ basis: { instrument: 'Order 7', authority: ' ' } }))).toEqual(['basis']);
  });

  it('asks for an instrument of its own before persons may be part of a plan', () => {
    const actions = draft().actions.map((action) => ({ ...action, chosen: true }));
    expect(lacksOf(draft({ actions }))).toEqual(['instrument']);
    expect(lacksOf(draft({ actions: actions.map((one) => ({ ...one, chosen: false })) }))).toEqual([
      'actions',
    ]);
  });

  it('takes no layer without a name or a kind, and no time that ends before it begins', () => {
    expect(lacksOf(draft({ layers: [{ name: 'money', kinds: [] }] }))).toEqual(['layers']);
    expect(lacksOf(draft({ from: '2026-05-02', to: '2026-05-01' }))).toEqual(['time']);
  });

  it('counts a day to its last second and says shares as parts of one', () => {
    const wish = wishOf(draft({ from: '2026-05-01', to: '2026-05-01', stopBelow: 5 }));
    expect(wish.from).toBe('2026-05-01T00:00:00Z');
    expect(wish.to).toBe('2026-05-01T23:59:59Z');
    expect(wish.stopBelow).toBe(0.05);
  });

  it('leaves out what was not said', () => {
    const wish = wishOf(draft());
    expect(wish).not.toHaveProperty('layers');
    expect(wish).not.toHaveProperty('from');
    expect(wish.legalBasis).toEqual({ instrument: 'Order 7', authority: 'Ministry' });
  });
});
