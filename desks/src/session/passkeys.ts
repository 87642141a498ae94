import type { KeyQuestion } from '../api/contract/security';

/** What a browser says when its person closed the prompt, waited too long, or has no key for it. */
export class KeyNotGiven extends Error {
  constructor() {
    super('DESK_KEY_NOT_GIVEN');
  }
}

/** Whether keys can be used on this page: the browser knows how, and the page is at the node's own name. */
export function keysWorkHere(host: string): boolean {
  return (
    location.hostname === host &&
    typeof PublicKeyCredential !== 'undefined' &&
    'parseRequestOptionsFromJSON' in PublicKeyCredential
  );
}

/** This page's address under the name where keys work. */
export function addressAt(host: string): string {
  const address = new URL(location.href);
  address.hostname = host;
  return address.href;
}

/** Has a key sign; the answer goes to the node as it is. */
export async function signWithKey(options: PublicKeyCredentialRequestOptionsJSON): Promise<unknown> {
  return given(() =>
    navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  );
}

/** Has an authenticator make a key. */
export async function makeKey(
  question: KeyQuestion<PublicKeyCredentialCreationOptionsJSON>,
): Promise<unknown> {
  return given(() =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question.options),
    }),
  );
}

async function given(ask: () => Promise<Credential | null>): Promise<unknown> {
  let credential: Credential | null;
  try {
    credential = await ask();
  } catch (fault) {
    if (fault instanceof DOMException) throw new KeyNotGiven();
    throw fault;
  }
  if (!(credential instanceof PublicKeyCredential)) throw new KeyNotGiven();
  return credential.toJSON();
}
