import type { ItemName, Moment, Reason } from './common';

export interface Agreement {
  id: string;
  title: string;
  text: string;
  hash: string;
  purposes: string[];
  types?: string[];
  conditions?: string[];
  state: 'proposed' | 'offered' | 'in-force' | 'ended';
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
  state: 'pending' | 'confirmed' | 'suspended';
  fingerprint: string;
  fingerprintWords: string[];
  endpoint: string;
  lastSeen?: Moment | null;
  agreements: Agreement[];
}

export type ReleaseOutcome = 'permit' | 'needs' | 'deny';

export interface ReleaseDecision {
  id: string;
  name: string;
  partner: string;
  outcome: ReleaseOutcome;
  obligations: (string | { code: string; parameters?: Record<string, string> })[];
  reasons: Reason[];
}

export interface ReleasePreview {
  decisions: ReleaseDecision[];
  decisionHash: string;
}

export type LetterKind = 'release' | 'tip-off' | 'recall' | 'outcome' | 'agreement';

/** An envelope on its way out or in. */
export interface Letter {
  envelopeId: string;
  partner: string;
  kind: LetterKind;
  state: 'queued' | 'sent' | 'acknowledged' | 'refused';
  items: ItemName[];
  createdAt: Moment;
  sentAt?: Moment | null;
  receivedAt?: Moment | null;
  attempts?: number;
  receipt?: unknown;
  lastError?: string | null;
  conditions?: (string | { code: string; parameters?: Record<string, string> })[];
}

export type TipOffResult = 'prevented' | 'found' | 'not-found' | 'false-alarm' | 'no-action';

export interface TipOff {
  id: string;
  direction: 'in' | 'out';
  partner: string;
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
  escalation: { level: string | number; at: Moment }[];
  outcome?: { result: TipOffResult; text: string; at?: Moment } | null;
}
