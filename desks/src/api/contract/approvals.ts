import type { ItemName, Moment } from './common';
import type { ReleaseDecision } from './exchange';

/** A release or tip-off that one officer put forward for another one to decide on. */
export interface ReleaseProposal {
  id: string;
  state: 'waiting' | 'approved' | 'sent' | 'refused' | 'withdrawn' | 'expired' | 'stopped';
  own: boolean;
  by: string;
  purpose: string;
  caseRef?: string | null;
  humanRights: string;
  necessity: string;
  items: ItemName[];
  partners: { party: string; name: string }[];
  needs: string[];
  proposedAt: Moment;
  expiresAt: Moment;
  decidedAt?: Moment | null;
  decidedBy?: string | null;
  reason?: string | null;
  envelopes: string[];
  /** The space to whose members it goes. */
  space?: string | null;
  /** The words of a tip-off; null for a release. */
  warning?: {
    threat: string;
    permittedAction: string;
    urgency: 'immediate' | 'today' | 'routine';
    acknowledgeWithinSeconds: number;
  } | null;
}

export interface ReleaseProposals {
  waiting: ReleaseProposal[];
  own: ReleaseProposal[];
}

export interface ReleaseProposalView {
  proposal: ReleaseProposal;
  decisions: ReleaseDecision[];
  decisionHash: string;
  changed: boolean;
}
