import type { Duty, Marking, Moment } from './common';

export const ACTIONS = ['account', 'company', 'phone', 'route', 'person'] as const;
export type Action = (typeof ACTIONS)[number];

export interface Basis {
  instrument: string;
  article?: string | null;
  authority?: string | null;
}

export interface Layer {
  name: string;
  kinds: string[];
}

export interface ScenarioAction {
  kind: Action;
  cost?: number | null;
  instrument?: Basis | null;
}

export interface ScenarioOptions {
  actions: { kind: Action; types: string[]; needsInstrument: boolean }[];
  instruments: { code: string; articles: string[]; name: string }[];
  limits: { nodes: number; ties: number; hops: number; budget: number };
}

export type ScenarioState =
  | 'waiting'
  | 'reading'
  | 'computing'
  | 'done'
  | 'cancelled'
  | 'interrupted'
  | 'failed';

export type Objective = 'balanced' | 'auc10' | 'n10';

export interface Decision {
  verdict: 'accept' | 'reject';
  why: string;
  by: string;
  at: Moment;
  planHash: string;
}

export interface Scenario {
  id: string;
  title: string;
  purpose: string;
  caseRef: string | null;
  legalBasis: Basis;
  state: ScenarioState;
  progress: { phase: string; share: number } | null;
  problem: string | null;
  createdAt: Moment;
  finishedAt: Moment | null;
  hops: number;
  seeds: number;
  excluded: number;
  layers: Layer[];
  from: Moment | null;
  to: Moment | null;
  actions: ScenarioAction[];
  stopBelow: number;
  objective: Objective;
  budget: number;
  seed: number;
  inputHash: string | null;
  planHash: string | null;
  decision: Decision | null;
  marking?: Marking | null;
}

export interface ScenarioWish {
  title: string;
  legalBasis: Basis;
  seeds: string[];
  hops: number;
  layers?: Layer[];
  from?: Moment;
  to?: Moment;
  actions: ScenarioAction[];
  exclude: string[];
  stopBelow: number;
  objective: Objective;
  budget: number;
  seed: number;
}

/** The strictest handling of all statements used. */
export interface ScenarioHandling {
  marking: Marking;
  pap?: string | null;
  codes: string[];
  conditions: Duty[];
  releasableTo: string[];
  purposes: string[];
  reviewBy?: Moment | null;
  deleteAfter?: Moment | null;
}

/** What every answer with results carries. */
export interface Told {
  /** Nothing where no statement was used. */
  marking: Marking | null;
  handling: ScenarioHandling | null;
  stale: boolean;
  caution: string;
  recovery: string;
  withheld: { nodes: number; ties: number };
}

export interface NetworkNode {
  id: string;
  type: string;
  name: string;
  action: Action | null;
  seed: boolean;
  degree: number;
  /** Counted from 0; readers count from 1. */
  cell: number | null;
  place: number | null;
}

export interface NetworkTie {
  source: string;
  target: string;
  layers: string[];
  confidence: number | null;
  from: Moment | null;
  to: Moment | null;
}

export interface ScenarioGraph extends Told {
  nodes: NetworkNode[];
  ties: NetworkTie[];
  cells: number;
}

export interface Step {
  place: number;
  id: string;
  type: string;
  name: string;
  action: Action;
  cost: { total: number; instrument: number; evidence: number; collateral: number };
  instrument?: Basis | null;
  remaining: number;
}

/** The largest part's share of all nodes held after so many removals; its bounds where they were computed. */
export interface CurvePoint {
  removed: number;
  remaining: number;
  low: number | null;
  high: number | null;
}

export interface Plan {
  status: 'reached' | 'already-below' | 'unreachable' | 'infeasible';
  method: string;
  objective: Objective;
  steps: Step[];
  curve: CurvePoint[];
  auc10: number;
  /** Nothing where the share asked for is not reached. */
  n10: number | null;
  lowerBound: number;
  evaluations: number;
  seed: number;
  budget: number;
}

/** What remains after the whole plan of all people, those assumed to be uncollected included. */
export interface Outlook {
  worlds: number;
  missingTies: number;
  missingNodes: number;
  /** Share of the worlds that lie between low and high. */
  level: number;
  low: number;
  middle: number;
  high: number;
  /** What would remain were everything held gone. */
  unseen: number;
}

export interface ParetoPoint {
  cost: number;
  remaining: number;
  steps: number;
  low: number | null;
  high: number | null;
  /** What is set aside for it, in order. */
  things: Named[];
}

export interface Results extends Told {
  measures: { nodes: number; ties: number; parts: number; largest: number; density: number };
  plan: Plan;
  outlook: Outlook | null;
  pareto: ParetoPoint[];
  /** Members by id; what they are called stands in the graph. */
  cells: { cell: number; size: number; members: string[]; stability: number }[];

  brokers: { id: string; name: string; roles: Record<string, number>; constraint: number }[];
  explanation: { place: number; id: string; sentences: string[] }[];
  inputHash: string;
  planHash: string;
}

export interface Named {
  id: string;
  name: string;
  type: string;
}

export interface Comparison {
  first: Scenario;
  second: Scenario;
  both: Named[];
  firstOnly: Named[];
  secondOnly: Named[];
  overlap: number;
  sameInput: boolean;
  figures: { name: string; first: number | null; second: number | null }[];
  curves: { removed: number; first: number | null; second: number | null }[];
  marking: Marking | null;
  stale: boolean;
  caution: string;
  recovery: string;
}
