import { type JSX, useState } from 'react';
import type { Outlet } from '../api/contract/outlets';
import { FormCard } from '../parts/FormCard';
import { UndertakenFields } from '../subscribers/UndertakenFields';
import { isComplete, termsOf, undertakenOf } from '../subscribers/undertaken';
import { useText } from '../text/useText';
import { useOutletTerms } from './queries';

/** Other terms, which hold for the next envelope. */
export function OutletTerms({ outlet, close }: { outlet: Outlet; close: () => void }): JSX.Element {
  const { t } = useText();
  const change = useOutletTerms(outlet.id);
  const [undertaken, setUndertaken] = useState(() => undertakenOf(outlet.terms));
  return (
    <FormCard
      title={t('subscribers.changeOf', { name: outlet.name })}
      close={close}
      act={change}
      submit={() => change.mutate(termsOf(undertaken), { onSuccess: close })}
      label={t('subscribers.changeDo')}
      disabled={!isComplete(undertaken)}
      wide
    >
      <p>{t('outlets.changeHow')}</p>
      <UndertakenFields undertaken={undertaken} change={setUndertaken} sends={false} />
    </FormCard>
  );
}
