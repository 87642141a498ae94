import type { JSX } from 'react';
import { Fault, Notice } from '../parts/Notice';
import { useText } from '../text/useText';
import { KeyNotGiven } from './passkeys';

/** Any fault of a sign-in or confirmation: what the browser would not give, or what the node refused. */
export function KeyFault({ fault }: { fault: unknown }): JSX.Element {
  const { t } = useText();
  if (!(fault instanceof KeyNotGiven)) return <Fault fault={fault} />;
  return (
    <Notice tone="danger" title={t('session.keyNotGiven')} code="DESK_KEY_NOT_GIVEN">
      {t('session.keyNotGivenCure')}
    </Notice>
  );
}
