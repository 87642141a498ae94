import type { JSX } from 'react';
import { useSession } from '../session/session';
import { useText } from '../text/useText';

/** The beginning of an account's id: enough to tell two colleagues apart and to find them in the log. */
const ENOUGH = 8;

/** Who did it: the reader, or another account of this node. */
export function By({ account }: { account: string }): JSX.Element {
  const { t } = useText();
  const own = useSession().account.id === account;
  return (
    <span>{own ? t('screening.byYou') : t('screening.byColleague', { id: account.slice(0, ENOUGH) })}</span>
  );
}
