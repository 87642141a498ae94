import type { Told } from './scenarios';

/** A stretch of time of a network. */
export interface ChangeSlice {
  from: string;
  to: string;
  ties: number;
  parts: number;
  centralisation: number;
  /** How many statements that say when speak of it. */
  statements: number;
  /** How much was collected beside the slice with most, above 0 and at most 1. */
  coverage: number;
  /** The share of worlds in which somebody leads who is not among the leaders. */
  others: number;
}

export interface ChangeLeader {
  id: string;
  name: string | null;
  type: string;
  /** In what share of worlds it leads, one for each slice. */
  shares: number[];
}

export interface ChangeAlert {
  what: 'leader' | 'density' | 'components' | 'centralisation';
  /** Nothing for changes of the whole. */
  entity: { id: string; name: string | null; type: string } | null;
  /** The number of the slice from which on it is likely to be different, from 0. */
  began: number;
  raised: number;
  rising: boolean;
  falseAlarms: number;
  coverageBefore: number;
  coverageAfter: number;
}

/** How a scenario's network changed: counted from what is held now, and never kept. */
export interface Change extends Told {
  nodes: number;
  timed: number;
  timeless: number;
  coverageStated: boolean;
  falseAlarms: number;
  runs: number;
  worlds: number;
  seed: number;
  slices: ChangeSlice[];
  leaders: ChangeLeader[];
  alerts: ChangeAlert[];
  inputHash: string;
  changeHash: string;
}

export interface ChangeWish {
  from: string;
  to: string;
  slices: number;
  coverage?: number[];
}
