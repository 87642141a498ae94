import { expect, it } from 'vitest';
import type { ScreeningState } from '../api/contract/screening';
import { asks, isLoaded, NOTHING, settled } from './question';

it('asks nothing before two letters of any script, or a document', () => {
  const asked = (name: string) => asks({ ...NOTHING, name });
  expect(['', ' a ', 'س', '1 2 3'].map(asked)).toEqual([false, false, false, false]);
  expect(['ab', 'سل', 'a b'].map(asked)).toEqual([true, true, true]);
  expect(asks({ ...NOTHING, document: 'X1' })).toBe(true);
});

it('is the same question however many blanks were typed', () => {
  expect(settled({ ...NOTHING, name: ' Salim   Karam ' }).name).toBe('Salim Karam');
});

it('does not take a node for ready while one list is still loading', () => {
  const state = (...ready: boolean[]) =>
    ({ ready: true, lists: ready.map((one) => ({ ready: one })) }) as unknown as ScreeningState;
  expect([state(true, true), state(true, false)].map(isLoaded)).toEqual([true, false]);
});
