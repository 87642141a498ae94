import type { Entity } from './bank';
import type { Moment } from './common';

export const GROUNDS = ['danger-to-life', 'threat-to-security'] as const;
export type Ground = (typeof GROUNDS)[number];

/** What is open for its own account in this session. */
export interface OpenEmergency {
  id: string;
  object: string;
  ground: Ground;
  purpose: string;
  caseRef: string;
  openedAt: Moment;
  until: Moment;
}

export interface EmergencyLook {
  emergency: OpenEmergency;
  entity: Entity;
}

/** An emergency as oversight sees it: everything but content. */
export interface OverseenEmergency extends Omit<OpenEmergency, 'object'> {
  account: string;
  name: string;
  object?: string | null;
  sought?: string | null;
  reason: string;
  open: boolean;
  looks: number;
  recent: number;
  leaf: number;
  state: 'awaiting' | 'overdue' | 'reviewed';
  dueAt: Moment;
  review?: {
    verdict: 'in-order' | 'objection';
    by: string;
    name: string;
    at: Moment;
    note: string;
  } | null;
}
