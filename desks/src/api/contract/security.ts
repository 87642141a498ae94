import type { Moment } from './common';

/** The ways in beside one-time links, the same for everybody who asks. */
export interface WaysIn {
  passkey: { host: string };
  agency?: { name: string };
}

/** A question for an authenticator; `options` is what the browser's own parser takes. */
export interface KeyQuestion<Options> {
  id: string;
  options: Options;
}

export interface OwnKey {
  id: string;
  name: string;
  attested: boolean;
  synced: boolean;
  suspended: boolean;
  createdAt: Moment;
  lastUsedAt: Moment | null;
}

export interface OwnSession {
  id: string;
  method: string;
  place: string;
  startedAt: Moment;
  seenAt: Moment;
  here: boolean;
}

export interface AgencyIdentity {
  id: string;
  issuer: string;
  subject: string;
  linkedAt: Moment;
}

export interface Security {
  method: string;
  confirms: boolean;
  attestation: boolean;
  number: string | null;
  passkeys: OwnKey[];
  sessions: OwnSession[];
  agency?: { name: string; identities: AgencyIdentity[] };
}

/** What goes into a code program; shown once. `picture` is a QR code, a text of 0 and 1 per row. */
export interface PasswordOffer {
  id: string;
  number: string;
  secret: string;
  address: string;
  picture: string[];
}

export interface Challenge {
  id: string;
  act: string;
  check: string;
  words: string[];
  methods: string[];
  options?: PublicKeyCredentialRequestOptionsJSON;
}
