import type { Moment } from './common';

export type RecallAction = 'withdraw' | 'correct' | 'restrict' | 'erase';

/** How far a recall that this node sent has come, behind the partner too; copies are counted, nobody behind it is named. */
export interface Recall {
  id: string;
  partner: string;
  partnerName: string;
  envelopeId: string;
  action: RecallAction;
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
