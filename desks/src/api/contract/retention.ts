import type { Handling } from './bank';
import type { Moment, Party, Spoken } from './common';

/** Something overdue, which nobody finds until an approver keeps it. */
export interface ReviewItem {
  id: string;
  type: string;
  name: string | null;
  handlingDigest: string;
  originator: Party;
  handling: Handling & { reviewBy: Moment; deleteAfter: Moment };
  person: boolean;
  versions: number;
  recordedAt: Moment;
  latestReview: Moment;
}

export interface ReviewPage {
  items: ReviewItem[];
  next: string | null;
  count: number;
}

export interface DryRun {
  until: Moment;
  statements: number;
  /** `oldest` is the earliest of the dates that count. */
  groups: { originator: Party; type: string; category: string; statements: number; oldest?: Moment }[];
  sample: { id: string; type: string; name: string | null; originator: Party; deleteAfter: Moment }[];
  /** What awaits a review, for those who see counts and no content. */
  overdue?: DryRun;
}

export interface Erasure {
  id: string;
  ground: 'deadline' | 'review' | 'subject-request';
  begunAt: Moment;
  finishedAt: Moment | null;
  statements: number;
  leaves: number;
  firstLeaf: number | null;
  lastLeaf: number | null;
}

/** What one erasure keeps out, in figures. */
export interface Suppression {
  ground: Erasure['ground'] | 'erased-by-sender';
  erasure: string | null;
  since: Moment;
  objects: number;
  lifted: number;
  attempts: number;
  lastAttempt: Moment | null;
}

/** One mark that keeps an object out, or did. */
export interface SuppressionMark {
  ground: Suppression['ground'];
  erasure: string | null;
  madeAt: Moment;
  attempts: number;
  liftedAt: Moment | null;
}

export interface SubjectRequest {
  id: string;
  number: number;
  kind: string;
  language: string;
  fileReference: string;
  state: 'received' | 'identified' | 'awaiting-decision' | 'verified' | 'answered';
  identity: string | null;
  measure: string;
  outcome: string | null;
  receivedAt: Moment;
  dueAt: Moment;
  answeredAt: Moment | null;
  objects: string[];
  letter?: Spoken;
}

export const GROUNDS = [
  'investigation-open',
  'proceedings-pending',
  'threat-continues',
  'event-ahead',
  'exonerates',
  'law-requires',
] as const;
export const REQUEST_KINDS = ['access', 'rectification', 'restriction', 'erasure', 'verification'] as const;
export const CHECKS = ['document-seen', 'representative', 'authority-confirmed', 'not-established'] as const;
export const MEASURES = ['none', 'correct', 'restrict', 'erase'] as const;
