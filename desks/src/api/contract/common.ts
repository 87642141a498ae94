/** What docs/http-api.md says about every answer of a node. */

export type Language = 'ar' | 'fr' | 'en' | 'es';

/** A sentence the node says in all four languages. */
export type Spoken = Record<Language, string>;

export type Marking = 'clear' | 'green' | 'amber' | 'amber+strict' | 'red';

/** From the least to the most restricted. */
export const MARKINGS: readonly Marking[] = ['clear', 'green', 'amber', 'amber+strict', 'red'];

/** RFC 3339 in UTC. */
export type Moment = string;

export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface Count {
  value: string;
  count: number;
}

export interface Party {
  party: string;
  name: string;
}

export interface Place {
  latitude: number;
  longitude: number;
}

/** What binds a recipient: a condition of the originator or an obligation of the law. */
export interface Duty {
  code: string;
  parameters?: Record<string, string>;
  text?: Spoken;
}

/** Why a rule is satisfied or not; every decision carries all of them. */
export interface Reason {
  code: string;
  satisfied: boolean;
  legalReference?: string;
  facts?: Record<string, string>;
  text: Spoken;
  cure?: Spoken;
}

export interface ItemName {
  id: string;
  name: string;
  type: string;
  marking?: Marking;
}
