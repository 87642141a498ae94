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
  /** SHA-256 of its pinned key, in hexadecimal. */
  certificate?: string | null;
  terms: SubscriberTerms;
  tokens: { id: string; createdAt: Moment; revokedAt?: Moment | null }[];
  /** Its collections for spaces, as far as the reader may know of these. */
  spaces: { space: string; title: string; collection: string; sunset: Moment }[];
  lastPoll?: Moment | null;
  handedOut: number;
  takenIn: number;
}

/** What a subscriber may do, and on which terms. */
export interface SubscriberRights extends SubscriberTerms {
  canRead: boolean;
  canWrite: boolean;
}

export interface SubscriberWish extends SubscriberRights {
  party: string;
  names: Partial<Record<Language, string>>;
}

/** A token, seen once. */
export interface SubscriberToken {
  id: string;
  token: string;
}
