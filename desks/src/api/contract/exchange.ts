import type { Duty, ItemName, Moment, Reason } from './common';

/** What one party said about an agreement that both signed. */
export interface AgreementNotice {
  by: string;
  act: 'suspend' | 'resume' | 'terminate';
  reason: string;
  at: Moment;
  /** When a termination takes effect. */
  from?: Moment | null;
}

/** Hours from receipt that a holder has to answer a request. */
export interface Deadlines {
  urgentDirect: number;
  urgentIndirect: number;
  otherwise: number;
}

/** What either party may send at most; 0 is any number. */
export interface Quotas {
  statementsPerDay: number;
  openRequests: number;
  tipOffsPerDay: number;
}

export interface Agreement {
  id: string;
  title: string;
  text: string;
  hash: string;
  purposes: string[];
  types?: string[];
  conditions?: string[];
  deadlines: Deadlines;
  quotas: Quotas;
  /** The version that this one takes the place of. */
  replaces?: string | null;
  replacedBy?: string | null;
  suspensions: AgreementNotice[];
  termination?: AgreementNotice | null;
  notices: AgreementNotice[];
  state: 'proposed' | 'offered' | 'in-force' | 'suspended' | 'replaced' | 'terminated' | 'ended';
  signedByUs: boolean;
  signedByThem: boolean;
  validUntil?: Moment | null;
}

export interface Partner {
  id: string;
  party: string;
  name: string;
  country: string;
  languages: string[];
  state: 'pending' | 'confirmed' | 'suspended' | 'revoked';
  fingerprint: string;
  fingerprintWords: string[];
  endpoint: string;
  lastSeen?: Moment | null;
  agreements: Agreement[];
  /** Which keys are used: from 1, one more with each change. */
  serial: number;
  pinnedAt: Moment;
  /** The ones before, the newest first. */
  keys: PartnerKey[];
  /** Envelopes that were taken while a key was in other hands. */
  suspect: number;
  /** Envelopes that a revoked key signed, and that were refused. */
  refused: number;
}

export interface PartnerKey {
  serial: number;
  fingerprint: string;
  retiredAt: Moment;
  revokedAt?: Moment | null;
  revokedSince?: Moment | null;
  revokedBy?: 'partner' | 'officer' | null;
}

export interface KeyStanding {
  serial: number;
  fingerprint: string;
  fingerprintWords: string[];
  shownPin: string;
  changes: KeyChange[];
}

export interface KeyChange {
  serial: number;
  fingerprint: string;
  action: 'rotate' | 'revoke';
  since: Moment;
  overlapUntil: Moment;
  /** The partners that have not answered or heard yet. */
  waiting: string[];
}

export type ReleaseOutcome = 'permit' | 'needs' | 'deny';

export interface ReleaseDecision {
  id: string;
  name: string;
  partner: string;
  outcome: ReleaseOutcome;
  /** What must be added first, where the outcome says that something must. */
  needs?: string[];
  obligations: Duty[];
  reasons: Reason[];
}

export interface ReleasePreview {
  decisions: ReleaseDecision[];
  decisionHash: string;
}

/** What a selection comes to for one partner, in statements. */
export interface Prospect {
  partner: string;
  permitted: number;
  /** Those of the permitted that leave as a copy without some of their parts. */
  copies: number;
  /** How many leave with a mark of the recipient. */
  marked: number;
  needs: number;
  denied: number;
  /** The rules in the way, the most frequent first, each in the words of one statement. */
  barriers: (Reason & { statements: number })[];
}

export interface ReleaseSurvey {
  items: number;
  more: boolean;
  prospects: Prospect[];
}

/** A partner's signed answer to a letter. */
export interface Receipt {
  accepted: boolean;
  code?: string | null;
  stored?: number;
  refused?: number;
  withdrawn?: number;
  at: Moment;
  /** The number of the leaf in the partner's log. */
  leaf?: number | null;
}

export interface LetterItem extends ItemName {
  refusedCode?: string | null;
  recalled?: boolean;
  superseded?: boolean;
  restricted?: boolean;
}

export type LetterKind =
  | 'release'
  | 'tip-off'
  | 'recall'
  | 'recall-progress'
  | 'consent-request'
  | 'consent-answer'
  | 'outcome'
  | 'agreement'
  | 'request'
  | 'request-step'
  | 'space'
  | 'remark'
  | 'statement'
  | 'keys';

/** An envelope on its way out or in. */
export interface Letter {
  envelopeId: string;
  partner: string;
  partnerName?: string;
  kind: LetterKind;
  state: 'queued' | 'sent' | 'acknowledged' | 'refused';
  items: LetterItem[];
  createdAt: Moment;
  sentAt?: Moment | null;
  receivedAt?: Moment | null;
  attempts?: number;
  receipt?: Receipt | null;
  lastError?: string | null;
  conditions?: Duty[];
}

export type TipOffResult = 'prevented' | 'found' | 'not-found' | 'false-alarm' | 'no-action';

export interface TipOff {
  id: string;
  direction: 'in' | 'out';
  partner: string;
  partnerName?: string;
  threat: string;
  permittedAction: string;
  urgency: 'immediate' | 'today';
  state: 'sent' | 'delivered' | 'acknowledged' | 'escalated' | 'closed';
  subjects: { id: string; name: string; type: string }[];
  level?: string;
  sentAt: Moment;
  deliveredAt?: Moment | null;
  acknowledgeBy: Moment;
  acknowledgedAt?: Moment | null;
  acknowledgedBy?: string | null;
  escalation: { level: number; levelCode?: string; at: Moment }[];
  outcome?: { result: TipOffResult; text: string; at?: Moment } | null;
}
