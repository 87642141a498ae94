import type { Duty, ItemName, Moment } from './common';

export type ConsentState = 'asked' | 'passed-on' | 'granted' | 'refused' | 'withdrawn';

/** A request for an originator's consent to hand items on, asked of a partner (out) or by one (in). */
export interface Consent {
  id: string;
  direction: 'in' | 'out';
  partner: string;
  partnerName: string;
  /** To whom the items would go; null where this node may not know. */
  recipient?: string | null;
  recipientName?: string | null;
  named: boolean;
  category: string;
  purpose: string;
  reason: string;
  state: ConsentState;
  /** Only another node, from which the items came here, can grant it. */
  foreign: boolean;
  /** Asked here for a partner. */
  passedOn: boolean;
  inForce: boolean;
  overdue: boolean;
  dueAt: Moment;
  askedAt: Moment;
  decidedAt?: Moment | null;
  items: ItemName[];
  granted?: string[];
  until?: Moment | null;
  conditions?: Duty[];
  reasons: { code: string; text: string }[];
}
