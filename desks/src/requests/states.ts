import type { RequestState } from '../api/contract/requests';

const OPEN: readonly RequestState[] = [
  'received',
  'triaged',
  'clarification-asked',
  'clarified',
  'awaiting-judicial-authorisation',
  'awaiting-originator-consent',
];

/** Whether the answering side still has to answer. */
export function isOpen(state: RequestState): boolean {
  return OPEN.includes(state);
}

export const GROUNDS = [
  'threat-to-public-security',
  'danger-to-life',
  'deprivation-of-liberty',
  'loss-of-relevance',
] as const;

export const REASONS = [
  'not-available',
  'judicial-authorisation-refused',
  'category-not-permitted',
  'inaccurate-or-outdated',
  'essential-security-interests',
  'endangers-investigation-or-person',
  'disproportionate-or-unfounded',
  'petty-offence',
  'originator-refused-consent',
  'human-rights',
  'agreement-does-not-cover',
  'quota',
] as const;

export const FEEDBACKS = [
  'used',
  'useful',
  'arrest',
  'prevented',
  'known-already',
  'false',
  'not-used',
  'too-late',
] as const;

export const MARKINGS = ['green', 'amber', 'amber+strict', 'red'] as const;
