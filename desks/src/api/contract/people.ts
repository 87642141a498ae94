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

/** What is above the node's ceiling and waits for a second administrator. */
export interface Proposal {
  id: string;
  kind: 'rights' | 'link';
  account: string;
  name: string;
  roles: string[];
  clearance: Marking;
  compartments: string[];
  by: string;
  own: boolean;
  at: Moment;
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
