import type { Marking, Moment, Spoken } from './common';

export type RequestState =
  | 'draft'
  | 'submitted'
  | 'received'
  | 'triaged'
  | 'clarification-asked'
  | 'clarified'
  | 'awaiting-judicial-authorisation'
  | 'awaiting-originator-consent'
  | 'answered-full'
  | 'answered-part'
  | 'refused'
  | 'no-data'
  | 'withdrawn'
  | 'feedback'
  | 'closed';

/** What a request says, part by part; the names are those the node gives back for what is missing. */
export interface RequestParts {
  title: string;
  what: string;
  offence: string;
  facts: string;
  reasons: string;
  necessity: string;
  link: string;
  useLimits: string;
  whyUrgent: string;
}

export type RequestPart = keyof RequestParts;
export type Access = 'direct' | 'indirect';
export type NothingKind = 'no-data' | 'neither-confirm-nor-deny';

export interface BriefRequest {
  id: string;
  direction: 'out' | 'in';
  partner: string;
  partnerName: string;
  title: string;
  purpose: string;
  caseRef: string | null;
  marking: Marking;
  urgent: boolean;
  ground: string | null;
  state: RequestState;
  waitsFor: 'us' | 'them' | 'nobody';
  access: Access | null;
  own: boolean;
  createdAt: Moment;
  receivedAt: Moment | null;
  dueAt: Moment | null;
  suspendedAt: Moment | null;
  overdue: boolean;
  /** A "no data" that waits for its moment; the answering side only. */
  held?: { kind: NothingKind; until: Moment };
  problem?: string;
  problemText?: Spoken;
}

export interface RequestStep {
  state: RequestState;
  at: Moment;
  by: string | null;
  text: string;
  access: Access | null;
  days: number;
  reasons: { code: string; text: Spoken }[];
  feedback: string | null;
  really: NothingKind | null;
}

export interface WholeRequest extends BriefRequest {
  content: RequestParts;
  askedBy: string | null;
  missing: RequestPart[];
  /** The states this side may bring about now. */
  acts: RequestState[];
  steps: RequestStep[];
  releases: string[];
  serverTime: Moment;
}
