import type { Moment } from './common';

export type RecallAction = 'withdraw' | 'correct' | 'restrict' | 'erase' | 'lift';

/** What a recall does to a copy. */
export type RecallEffect = 'gone' | 'superseded' | 'restricted' | 'lifted';

/** What a partner called back here, in counts. */
export interface HeardRecall {
  id: string;
  partner: string;
  partnerName: string;
  effect: RecallEffect;
  /** What a restriction leaves open: `evidence` or nothing. */
  uses: string;
  items: number;
  heardAt: Moment;
  lifted: boolean;
}

/** How far a recall that this node sent has come, behind the partner too; copies are counted, nobody behind it is named. */
export interface Recall {
  id: string;
  partner: string;
  partnerName: string;
  envelopeId: string;
  action: RecallAction;
  uses: string;
  /** What the partner says it did; a node that knows nothing else takes the item out. */
  done?: RecallEffect | null;
  /** Whether its restriction was lifted. */
  lifted: boolean;
  /** Whether a person here may lift it. */
  liftable: boolean;
  /** Set going by a partner's recall and not by a person here. */
  passedOn: boolean;
  sentAt: Moment;
  deadline: Moment;
  answeredAt?: Moment | null;
  acted: number;
  pending: number;
  refused: number;
  overdue: boolean;
  escalatedAt?: Moment | null;
}
