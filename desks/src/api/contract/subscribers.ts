import type { Language, Marking, Moment } from './common';

export interface SubscriberTerms {
  purposes: string[];
  types: string[];
  conditions: string[];
  circle: Marking;
  keepDays: number;
  submitted: Marking;
  humanRights: 'unanswered' | 'no-concern' | 'concern';
  validUntil: Moment;
}

/** An outside party that speaks TAXII. */
export interface Subscriber {
  id: string;
  party: string;
  name: string;
  state: 'active' | 'suspended';
  collection: string;
  canRead: boolean;
  canWrite: boolean;
  terms: SubscriberTerms;
  tokens: { id: string; createdAt: Moment; revokedAt?: Moment | null }[];
  lastPoll?: Moment | null;
  handedOut: number;
  takenIn: number;
}

export interface SubscriberWish extends SubscriberTerms {
  party: string;
  names: Partial<Record<Language, string>>;
  canRead: boolean;
  canWrite: boolean;
}

/** A token, seen once. */
export interface SubscriberToken {
  id: string;
  token: string;
}
