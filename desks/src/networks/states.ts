import type { Scenario } from '../api/contract/scenarios';

const UNDER_WAY: readonly Scenario['state'][] = ['waiting', 'reading', 'computing'];

export function isUnderWay({ state }: Pick<Scenario, 'state'>): boolean {
  return UNDER_WAY.includes(state);
}

/** Whether it is over without a result, and may be made again. */
export function hasEnded({ state }: Pick<Scenario, 'state'>): boolean {
  return state === 'cancelled' || state === 'interrupted' || state === 'failed';
}
