import type { JSX } from 'react';
import { useSession } from '../session/session';
import { Free } from '../text/Free';
import { useText } from '../text/useText';

/** The beginning of an account's id: enough to tell two colleagues apart and to find them in the log. */
const ENOUGH = 8;

/** Who did it: the reader, or another account of this node. */
export function By({ account, name }: { account: string; name?: string | null }): JSX.Element {
  const { t } = useText();
  const own = useSession().account.id === account;
  return (
    <span>
      {own ? (
        t('screening.byYou')
      ) : name ? (
        <Free text={name} />
      ) : (
        t('screening.byColleague', { id: account.slice(0, ENOUGH) })
      )}
    </span>
  );
}
