import type { Duty, Marking, Moment } from './common';

export type SpaceRole = 'lead' | 'member' | 'observer';
export type SpaceSight = 'open' | 'lead-only';
export type ReplayRule = 'nothing' | 'since-named' | 'everything';
export type SpaceState = 'offered' | 'active' | 'declined' | 'closing' | 'closed';
export type CharterAnswer = 'signed' | 'declined' | 'left';

export interface Membership {
  party: string;
  name: string;
  role: SpaceRole;
  sight: SpaceSight;
  since: Moment;
}

/** A member as far as this node may know of it. */
export interface SpaceMember extends Membership {
  /** Whether the charter still names it. */
  named: boolean;
  answer: CharterAnswer | null;
  version: number;
  answeredAt: Moment | null;
  /** Its own signature was checked with its card; the lead's word otherwise. */
  proven: boolean;
  receives: boolean;
  taken: number;
  attested: number;
  attestBy: Moment | null;
  overdue: boolean;
}

export interface Charter {
  version: number;
  hash: string;
  text: string;
  title: string;
  event: string;
  purpose: string;
  languages: string[];
  types: string[];
  conditions: Duty[];
  marking: Marking;
  sunset: Moment;
  replay: ReplayRule;
  proposedAt: Moment;
  answer: CharterAnswer | null;
  members: Membership[];
}

export interface Space {
  id: string;
  title: string;
  lead: string;
  leadName: string;
  role: SpaceRole;
  state: SpaceState;
  end: 'left' | 'sunset' | 'dismissed' | null;
  endedAt: Moment | null;
  closedAt: Moment | null;
  sunset: Moment;
  marking: Marking;
  version: number;
  /** A version of the charter waits for this node's answer. */
  waits: boolean;
  /** Those this node sees, itself included. */
  members: number;
  received: number;
  overdue: number;
}

export interface WholeSpace extends Space {
  charter: Charter;
  offered: Charter | null;
  roster: SpaceMember[];
}

/** What a late member was not given yet. */
export interface Replay {
  rule: ReplayRule;
  missing: string[];
  given: number;
}
