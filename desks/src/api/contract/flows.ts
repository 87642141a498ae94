import type { Moment } from './common';
import type { Named, Told } from './scenarios';

export interface MoneyAccount extends Named {
  paid: number;
  received: number;
}

/** The payments of one currency; amounts in minor units. */
export interface MoneyCurrency {
  code: string;
  payments: number;
  total: number;
  first: Moment;
  last: Moment;
  accounts: MoneyAccount[];
}

export interface Money extends Told {
  currencies: MoneyCurrency[];
  unclear: number;
}

export interface FlowWish {
  currency: string;
  sources: string[];
  sinks: string[];
  holdingDays: number;
  threshold: number;
}

export interface Payment {
  id: string;
  from: string;
  to: string;
  amount: number;
  at: Moment;
}

/** Payments by their place in the one list. */
export interface Trail {
  payments: number[];
  most: number;
}

export type Reach = 'unasked' | 'no-trail' | 'found' | 'straight' | 'protected';

export interface Chokepoint {
  reach: Reach;
  value: number;
  payments: number[];
  accounts: string[];
}

export type PatternKind = 'structuring' | 'fan-in' | 'fan-out' | 'cycle' | 'scatter-gather';

export interface Pattern {
  kind: PatternKind;
  payments: number[];
  accounts: string[];
  between: string[];
  amounts: Record<string, number>;
  counts: Record<string, number>;
}

export interface Flow extends Told {
  currency: string;
  holdingDays: number;
  threshold: number;
  sources: string[];
  sinks: string[];
  payments: Payment[];
  accounts: Named[];
  onTrails: number;
  trails: Trail[];
  byPayments: Chokepoint;
  byAccounts: Chokepoint;
  patterns: Pattern[];
  patternCaution: string;
}
