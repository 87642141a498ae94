import type { Marking } from '../api/contract/common';
import type { SubscriberTerms } from '../api/contract/subscribers';
import type { HumanRights } from '../exchange/queries';
import { type Terms, typesOf } from '../partners/TermsFields';
import { isDay } from '../parts/DateField';

/** What an outside party undertakes, as it is being typed. */
export interface Undertaken {
  terms: Terms;
  circle: Marking;
  submitted: Marking;
  humanRights: HumanRights;
  keepDays: string;
  until: string;
}

export const NOTHING_UNDERTAKEN: Undertaken = {
  terms: { purposes: [], types: [], conditions: [] },
  circle: 'amber',
  submitted: 'amber+strict',
  humanRights: 'unanswered',
  keepDays: '30',
  until: '',
};

/** The terms that hold, ready to be changed. */
export function undertakenOf(terms: SubscriberTerms): Undertaken {
  return {
    terms: {
      purposes: terms.purposes,
      types: terms.types.filter((type) => type !== '*'),
      conditions: terms.conditions,
    },
    circle: terms.circle,
    submitted: terms.submitted,
    humanRights: terms.humanRights,
    keepDays: String(terms.keepDays),
    until: terms.validUntil.slice(0, 10),
  };
}

/** The terms as the node wants them. */
export function termsOf(undertaken: Undertaken): SubscriberTerms {
  return {
    ...undertaken.terms,
    types: typesOf(undertaken.terms),
    circle: undertaken.circle,
    submitted: undertaken.submitted,
    humanRights: undertaken.humanRights,
    keepDays: daysOf(undertaken),
    validUntil: `${undertaken.until}T00:00:00Z`,
  };
}

export function isComplete(undertaken: Undertaken): boolean {
  return undertaken.terms.purposes.length > 0 && daysOf(undertaken) > 0 && isDay(undertaken.until);
}

function daysOf({ keepDays }: Undertaken): number {
  return /^[0-9]{1,4}$/.test(keepDays) ? Number(keepDays) : 0;
}
