import type { Partner } from '../api/contract/exchange';

/** Nothing yet, a code that is not whole, the partner's fingerprint, or that of somebody else. */
export type Scanned = 'nothing' | 'unfinished' | 'same' | 'another';

const digits = (text: string) => text.toLowerCase().replace(/[^0-9a-f]/g, '');

/** What a scanner typed, or a person pasted: `JISR party fingerprint`, or the fingerprint alone. */
export function scanned(text: string, partner: Pick<Partner, 'party' | 'fingerprint'>): Scanned {
  const said = text.trim();
  if (said === '') return 'nothing';
  const whole = /^JISR\s+(\S+)\s+(.+)$/i.exec(said);
  const party = whole?.[1];
  const wanted = digits(partner.fingerprint);
  const read = digits(whole?.[2] ?? said);
  if (!wanted.startsWith(read) || (party !== undefined && party.toLowerCase() !== partner.party)) {
    return 'another';
  }
  return read.length === wanted.length ? 'same' : 'unfinished';
}
