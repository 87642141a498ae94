import { node } from '../api/node';

const KEY = 'jisr.agency';

type Errand = 'sign-in' | 'link';

/** Leaves for the agency's provider, which sends back to `/sign-in/agency`. */
export async function leaveForAgency(errand: Errand): Promise<void> {
  const path = errand === 'link' ? '/api/security/agency/begin' : '/api/sign-in/agency/begin';
  const { address } = await node.post<{ address: string }>(path);
  sessionStorage.setItem(KEY, errand);
  location.assign(address);
}

/** What this tab left for; somebody who never left signs in. */
export function errandOf(kept: string | null): Errand {
  return kept === 'link' ? 'link' : 'sign-in';
}

/** What the provider said, taken out of the address so that it stays neither there nor in the history. */
export function takeAnswer(): { errand: Errand; state: string; code: string | null; issuer: string | null } {
  const said = new URLSearchParams(location.search);
  const errand = errandOf(sessionStorage.getItem(KEY));
  sessionStorage.removeItem(KEY);
  history.replaceState(null, '', '/sign-in/agency');
  return { errand, state: said.get('state') ?? '', code: said.get('code'), issuer: said.get('iss') };
}
