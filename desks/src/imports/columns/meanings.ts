/** One object that a row may become, with the properties that a column may be of it. */
interface Subject {
  type: string;
  constant?: Record<string, unknown>;
  properties: Record<string, 'text' | 'number' | 'list'>;
  /** An observable is what its value is; everything else needs a key. */
  observable?: boolean;
}

/** What a person can make of a row by menus; a mapping file can say more (docs/csv.md). */
export const SUBJECTS: Record<string, Subject> = {
  person: {
    type: 'identity',
    constant: { identity_class: 'individual' },
    properties: { name: 'text', description: 'text', contact_information: 'text', roles: 'list' },
  },
  organization: {
    type: 'identity',
    constant: { identity_class: 'organization' },
    properties: { name: 'text', description: 'text', contact_information: 'text', sectors: 'list' },
  },
  location: {
    type: 'location',
    properties: {
      name: 'text',
      country: 'text',
      region: 'text',
      city: 'text',
      street_address: 'text',
      postal_code: 'text',
      latitude: 'number',
      longitude: 'number',
    },
  },
  incident: { type: 'incident', properties: { name: 'text', description: 'text' } },
  email: { type: 'email-addr', observable: true, properties: { value: 'text' } },
  url: { type: 'url', observable: true, properties: { value: 'text' } },
  domain: { type: 'domain-name', observable: true, properties: { value: 'text' } },
  ipv4: { type: 'ipv4-addr', observable: true, properties: { value: 'text' } },
  ipv6: { type: 'ipv6-addr', observable: true, properties: { value: 'text' } },
  file: { type: 'file', observable: true, properties: { name: 'text', size: 'number' } },
};

/** A column that tells one row from another, and is nothing else. */
export const KEY = 'key';

/** `subject.property`, {@link KEY}, or nothing for a column that is left out. */
export type Meaning = string;

/** Everything a column may mean, in the order of the menu. */
export function meaningsOf(subject: string): Meaning[] {
  return Object.keys(SUBJECTS[subject]?.properties ?? {}).map((property) => `${subject}.${property}`);
}

export function partsOf(meaning: Meaning): { subject: string; property: string } | null {
  const [subject = '', property = ''] = meaning.split('.');
  return SUBJECTS[subject]?.properties[property] ? { subject, property } : null;
}
