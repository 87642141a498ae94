import type { Moment, Spoken } from './common';
import type { SubscriberTerms } from './subscribers';

export type OutletState = 'new' | 'running' | 'healthy' | 'waiting' | 'failing' | 'ended' | 'paused';

/** A collection of another party's TAXII server that this node fills. */
export interface Outlet {
  id: string;
  name: string;
  party: string;
  apiRoot: string;
  collection: string;
  user?: string | null;
  certificatePin?: string | null;
  terms: SubscriberTerms;
  everySeconds: number;
  state: OutletState;
  envelopes: number;
  accepted: number;
  refused: number;
  lastRun?: Moment | null;
  lastSuccess?: Moment | null;
  nextRun: Moment;
  failures: number;
  error?: { code: string; message: Spoken } | null;
}

export interface OutletSecret {
  user: string | null;
  secret: string | null;
  certificatePin: string | null;
}

export interface OutletDraft extends SubscriberTerms, OutletSecret {
  name: string;
  party: string;
  apiRoot: string;
  collection: string;
  everySeconds: number;
}

/** An object the server did not take. */
export interface OutletFailure {
  object: string;
  version: string;
  said?: string | null;
  at: Moment;
  error: { code: string; message: Spoken };
}
