import type { Marking, Moment, Page } from './common';

export const FORMATS = ['un-xml', 'ofac-xml', 'ofac-csv', 'eu-xml', 'ftm-json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** One version of a published list. */
export interface ListVersion {
  list: string;
  title: string;
  format: Format;
  number: number;
  /** As the publisher writes it in the file; empty where the file says none. */
  published: string;
  sha256: string;
  importedAt: Moment;
  importedBy: string;
  entries: number;
  added: number;
  changed: number;
  removed: number;
}

/** A file that would have taken away more than a fifth of a list. */
export interface ListAlarm {
  at: Moment;
  entries: number;
  sha256: string;
}

export interface PublishedList {
  list: string;
  title: string;
  ready: boolean;
  version: ListVersion | null;
  alarm: ListAlarm | null;
}

/** How often what was said to be so likely was so, by tenths of probability. */
export interface Reliability {
  expectedError: number;
  bins: { cases: number; said: number; found: number }[];
}

export interface Calibration {
  number: number;
  slope: number;
  shift: number;
  decisions: number;
  fittedAt: Moment | null;
  fittedBy: string | null;
  before: Reliability | null;
  after: Reliability | null;
}

export interface ScreeningState {
  ready: boolean;
  /** False alerts in a thousand questions. */
  budget: number;
  /** In bits. */
  threshold: number;
  lists: PublishedList[];
  calibration: Calibration;
}

export interface ListedName {
  text: string;
  quality: string;
  script: string;
}

export interface Entry {
  id: string;
  kind: string;
  names: ListedName[];
  births: string[];
  nationalities: string[];
  gender: string | null;
  documents: string[];
}

/** A word of a name and what it does there. */
export interface NameToken {
  text: string;
  role: string;
  generation: number;
}

export interface LetterPair {
  asked: string;
  listed: string;
  bits: number;
}

export interface NamePart {
  verdict: 'agrees' | 'contradicts' | 'omitted';
  bits: number;
  asked: NameToken | null;
  listed: NameToken | null;
  letters: LetterPair[];
}

export interface EvidenceBits {
  kind: string;
  bits: number;
}

export interface Match {
  band: 'no-hit' | 'needs-a-person' | 'strong';
  probability: number;
  /** Without the prior. */
  bits: number;
  sentence: string;
  version: ListVersion;
  entry: Entry;
  listed: ListedName;
  evidence: EvidenceBits[];
  parts: NamePart[];
}

export interface Question {
  name: string;
  birth: string;
  nationality: string;
  gender: string;
  document: string;
}

export type Verdict = 'same' | 'different' | 'unsure';

export interface QueueItem {
  id: string;
  entity: string;
  name: string;
  marking?: Marking | null;
  match: Match;
  decision: {
    verdict: Verdict;
    why: string;
    at: Moment;
    by: string;
    byName?: string | null;
    listVersion: number;
  } | null;
}

export interface QueuePage extends Page<QueueItem> {
  count: number;
  open: number;
  /** `behind`: how many of those screened wait to be laid beside what a newer version of a list changed. */
  progress: { finished: boolean; screened: number; behind: number };
}

/** What a version did to one entry; new ones have no before, removed ones no after. */
export interface EntryChange {
  id: string;
  before: Entry | null;
  after: Entry | null;
}
