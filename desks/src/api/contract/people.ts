import type { Language, Moment } from './common';

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
  state?: string;
  disabled?: boolean;
  createdAt?: Moment;
  lastSignIn?: Moment | null;
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
