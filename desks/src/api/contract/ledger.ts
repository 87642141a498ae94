import type { Moment, Party } from './common';
import type { RequestCount } from './oversight';

/** How far the two sides' statements on a month agree. */
export type Standing =
  | 'open'
  | 'outside'
  | 'uncounted'
  | 'unstated'
  | 'theirs-missing'
  | 'ours-missing'
  | 'agreed'
  | 'underway'
  | 'differs';

export interface Traffic {
  count: number;
  items: number;
  letters: Record<string, number>;
}

export interface Answered {
  warnings: number;
  acknowledged: number;
  medianSeconds: number | null;
  escalated: number;
  closed: number;
}

/** Advice for people of this node; it never leaves it. */
export interface Quality {
  requests: RequestCount[];
  theyAnswerSeconds: number | null;
  weAnswerSeconds: number | null;
  warnedIt: Answered;
  warnedUs: Answered;
  recalls: { sent: number; honoured: number; received: number; carriedOut: number };
  given: Record<string, number>;
  received: Record<string, number>;
  pages: number;
  handedOut: number;
}

/** One channel in one month, as one side states it. */
export interface StatementLine {
  first: number;
  last: number;
  head: string;
  count: number;
  letters: Record<string, number>;
}

export interface LineDifference {
  from: Party;
  lane: 'urgent' | 'ordinary';
  underway: boolean;
  ours: StatementLine | null;
  theirs: StatementLine | null;
}

export interface Statement {
  version: number;
  madeAt: Moment;
}

/** One partner and month. */
export interface LedgerMonth {
  partner: Party;
  /** A year and month by UTC, such as 2026-10. */
  month: string;
  standing: Standing;
  canEnforce: boolean;
  sent: Traffic;
  received: Traffic;
  quality: Quality;
  ours: Statement | null;
  theirs: Statement | null;
  differences: LineDifference[];
}
