import type { SignInLink, Waits } from '../api/contract/people';
import type { Handed } from './PeopleDesk';
import { isWaiting } from './queries';

/** The whole address of a link, from wherever this desk itself was opened. */
export function addressOf(link: SignInLink): string {
  return new URL(link.link, location.origin).toString();
}

/** What the administrator hands over: the link, or the code of the one that an approver gets. */
export function handedOf(name: string, answer: SignInLink | Waits): Handed {
  if (!isWaiting(answer)) return { name, link: addressOf(answer) };
  return answer.code ? { name, code: answer.code } : { name };
}
