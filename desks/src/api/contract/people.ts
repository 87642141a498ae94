import type { Language, Marking, Moment } from './common';

export interface Session {
  account: { id: string; name: string; roles: string[]; language: Language; digits?: string };
  node: {
    party: string;
    name: string;
    country: string;
    languages: string[];
    fingerprint: string;
    fingerprintWords: string[];
    /** Rows of the QR code that a partner scans when they meet. */
    fingerprintQr: string[];
  };
  csrf: string;
  purposes: { code: string }[];
  serverTime: Moment;
}

export interface Account {
  id: string;
  name: string;
  roles: string[];
  language: Language;
  clearance?: Marking;
  compartments?: string[];
  state?: string;
  disabled?: boolean;
  createdAt?: Moment;
  lastSignIn?: Moment | null;
}

/** What gives sight of content, or somebody's account, and waits for an approver. */
export interface Proposal {
  id: string;
  kind: 'account' | 'rights' | 'link';
  account: string;
  name: string;
  roles: string[];
  clearance: Marking;
  compartments: string[];
  by: string;
  own: boolean;
  at: Moment;
  until: Moment;
  /** Why an approver refused it; null while it waits. */
  refused: string | null;
  /** For an approver: the code of what keeps them from agreeing; null when nothing does. */
  obstacle?: string | null;
}

/** The answer to an administrator's act that waits; the code is shown once. */
export interface Waits {
  waits: true;
  code: string | null;
  proposal: Proposal;
}

export interface SignInLink {
  link: string;
  validUntil?: Moment;
}

export interface Health {
  status: string;
  node: string;
  version: string;
  time: Moment;
}
