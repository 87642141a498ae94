import type { SignInLink } from '../api/contract/people';

/** The whole address of a link, from wherever this desk itself was opened. */
export function addressOf(link: SignInLink): string {
  return new URL(link.link, location.origin).toString();
}
