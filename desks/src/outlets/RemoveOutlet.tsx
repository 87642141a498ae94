import type { JSX } from 'react';
import type { Outlet } from '../api/contract/outlets';
import { FormCard } from '../parts/FormCard';
import { useText } from '../text/useText';
import { useActOnOutlet } from './queries';

/** The one step that cannot be taken back asks once. */
export function RemoveOutlet({ outlet, close }: { outlet: Outlet; close: () => void }): JSX.Element {
  const { t } = useText();
  const act = useActOnOutlet(outlet.id);
  return (
    <FormCard
      title={t('outlets.removeTitle', { name: outlet.name })}
      close={close}
      act={act}
      submit={() => act.mutate('remove', { onSuccess: close })}
      label={t('outlets.remove')}
      danger
    >
      <p>{t('outlets.removeHow')}</p>
    </FormCard>
  );
}
