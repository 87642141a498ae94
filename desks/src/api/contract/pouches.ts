import type { Moment, Spoken } from './common';

/** What a file for a partner would hold now. */
export interface PouchBacklog {
  partner: string;
  partnerName: string;
  envelopes: number;
  receipts: number;
  oldest?: Moment | null;
  failing: boolean;
}

/** A file of sealed envelopes that this node made or took in. */
export interface Pouch {
  id: string;
  partner: string;
  partnerName: string;
  direction: 'in' | 'out';
  bytes: number;
  madeAt: Moment;
  handledAt: Moment;
  envelopes: number;
  receipts: number;
  known: number;
  problemCount: number;
  whole: boolean;
}

export interface Pouches {
  waiting: PouchBacklog[];
  items: Pouch[];
}

/** What became of a file that was taken in. */
export interface UnpackedPouch extends Pouch {
  taken: number;
  repeated: number;
  confirmed: number;
  repeatedReceipts: number;
  problems: { code: string; count: number; message: Spoken }[];
}
