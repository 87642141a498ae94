import { type JSX, useState } from 'react';
import type { Outlet } from '../api/contract/outlets';
import { FormCard } from '../parts/FormCard';
import { useText } from '../text/useText';
import { useOutletSecret } from './queries';
import { SecretFields, secretOf } from './SecretFields';

/** A new account, password, token or pin; the old secret is never shown. */
export function SecretCard({ outlet, close }: { outlet: Outlet; close: () => void }): JSX.Element {
  const { t } = useText();
  const change = useOutletSecret(outlet.id);
  const [shown, setShown] = useState({
    user: outlet.user ?? '',
    secret: '',
    pin: outlet.certificatePin ?? '',
  });
  return (
    <FormCard
      title={t('outlets.newSecret')}
      close={close}
      act={change}
      submit={() => change.mutate(secretOf(shown), { onSuccess: close })}
      label={t('feeds.save')}
      disabled={!shown.secret}
      wide
    >
      <SecretFields shown={shown} change={setShown} />
    </FormCard>
  );
}
