import type { Duty, Moment, Party, Reason, Spoken } from './common';
import type { LogEntry } from './log';
import type { DryRun } from './retention';

export interface Period {
  from: Moment;
  to: Moment;
}

export interface Verified {
  at: Moment;
  ok: boolean;
  registerTrue: boolean;
  size: number;
  root: string;
  problems: { where: string; code: string; message: string }[];
  tookMs: number;
}

/** What needs a look first. */
export interface Overview {
  at: Moment;
  size: number;
  verification: Verified | null;
  witnesses: { witnesses: number; witnessedSize: number; witnessedAt: Moment | null; behind: number };
  misbehaviour: { origin: string; kind: 'fork' | 'unproven' }[];
  overdue: DryRun;
  due: DryRun;
  emergencies: { awaiting: number; overdue: number };
  requests: number;
  late: number;
  proposals: number;
  objections: number;
  counts: Record<string, number>;
}

export interface KindCount {
  kind: string;
  detail: string;
  leaves: number;
  items: number;
  withheld: number;
}

export interface StepCount {
  begins: Moment;
  leaves: Record<string, number>;
}

export interface PartnerCount {
  partner: Party;
  releases: number;
  permitted: number;
  withheld: number;
  refusals: number;
  received: number;
  warnedIt: number;
  warnedUs: number;
  recalls: number;
  requests: number;
}

/** What became of requests for information with one partner. */
export interface RequestCount {
  partner: { party: string; name: string };
  direction: 'in' | 'out';
  requests: number;
  urgent: number;
  answered: number;
  answeredUrgent: number;
  partly: number;
  refused: number;
  nothing: number;
  withdrawn: number;
  late: number;
  judicial: number;
  judicialMedianSeconds: number | null;
  reasons: { code: string; text?: Spoken; count: number }[];
}

export interface WarningTimes {
  direction: 'out' | 'in';
  warnings: number;
  acknowledged: number;
  medianSeconds: number | null;
  slowestSeconds: number | null;
  escalated: number;
  closed: number;
}

export interface Statistics {
  period: Period;
  by: 'day' | 'month';
  size: number;
  root: string;
  leaves: number;
  kinds: KindCount[];
  steps: StepCount[];
  partners: PartnerCount[];
  warnings: WarningTimes[];
  requests: RequestCount[];
}

/** A leaf, opened as far as it can be. */
export interface Act extends LogEntry {
  erased: boolean;
}

export interface ActPage {
  items: Act[];
  next: string | null;
  count: number;
  names: Record<string, string>;
}

export interface RefusalReason {
  code: string;
  text: Spoken;
  count: number;
  partners: { partner: Party; count: number }[];
  months: { begins: Moment; count: number }[];
}

export interface Refusals {
  period: Period;
  leaves: number;
  withheld: number;
  erased: number;
  reasons: RefusalReason[];
}

export interface LawChange {
  part: 'head' | 'rule' | 'partner' | 'instrument' | 'reference';
  name: string;
  change: 'added' | 'removed' | 'changed';
  details: { field: string; before: string; after: string }[];
}

export interface LawText {
  digest: string;
  kind: 'jisr-policy/1' | 'jisr-instruments/1';
  authority: string;
  version: number;
  state: 'proposed' | 'in-force' | 'replaced';
  proposedAt: Moment;
  activatedAt: Moment | null;
  replacedAt: Moment | null;
  before: number | null;
  differences: LawChange[];
}

export interface LawEffect {
  decisions: number;
  changed: number;
  changes: Record<string, number>;
  items: {
    leaf: number;
    type: string;
    partner: string;
    decidedAt: Moment;
    before: { outcome: string; reasons: Reason[] };
    after: { outcome: string; reasons: Reason[] };
  }[];
}

export type Verdict = 'in-order' | 'objection';

export interface Mark {
  leaf: number;
  verdict: Verdict;
  note: string;
  at: Moment;
  by: string;
  name: string;
}

export interface Sample {
  id: string;
  format: string;
  drawnAt: Moment;
  by: string;
  name: string;
  asked: number;
  size: number;
  root: string;
  pool: number;
  period: Period;
  leaves: number[];
  marks: Mark[];
}

export interface SampledItem {
  id: string;
  type: string;
  decidedAt: Moment;
  outcome: 'permit' | 'needs' | 'deny';
  confirmed: boolean;
  purpose: string;
  agreement: string | null;
  handling: { legalBasis: { instrument: string; article?: string | null; authority: string }[] };
  obligations: Duty[];
  reasons: Reason[];
}

export interface SampledAct {
  act: Act;
  decision: Act | null;
  items: SampledItem[];
}

export interface OpenedSample extends Sample {
  acts: SampledAct[];
  names: Record<string, string>;
}

export interface KnownPerson {
  id: string;
  type: string;
  originators: Party[];
  statements: number;
  current: number;
  lastRecordedAt: Moment;
}

interface Mailed {
  envelopeId: string;
  partner: string;
  kind: string;
  state: string;
  time: Moment;
}

/** All processing of one person. */
export interface PersonFile {
  objects: string[];
  statements: {
    id: string;
    originator: string;
    handling: {
      marking: string;
      purposes: string[];
      subjectCategory: string;
      reviewBy: Moment;
      deleteAfter: Moment;
    };
    recordedAt: Moment;
    supersededAt: Moment | null;
    source: string;
    receivedAt: Moment;
    sourceLeaf: number;
  }[];
  acts: {
    leaf: number;
    time: Moment;
    kind: string;
    clear: Record<string, string>;
    opened: Record<string, string>;
  }[];
  allActs: number;
  shown: { view: string; statements: number; since: Moment }[];
  names: Record<string, string>;
  disclosures: Mailed[];
  receipts: Mailed[];
}
