import type { JSX } from 'react';
import type { WholeSpace } from '../api/contract/spaces';
import { FormCard } from '../parts/FormCard';
import { useText } from '../text/useText';
import { useLeave } from './queries';

/** Leaving says first what it deletes; it cannot be taken back. */
export function LeaveCard({ space, close }: { space: WholeSpace; close: () => void }): JSX.Element {
  const { t } = useText();
  const leave = useLeave(space.id);
  const kind = space.role === 'lead' ? 'end' : 'go';
  return (
    <FormCard
      title={t(`spaces.leaving.${kind}Title`)}
      close={close}
      act={leave}
      submit={() => leave.mutate(undefined, { onSuccess: close })}
      label={t(`spaces.leaving.${kind}`)}
      danger
    >
      <p>{t(`spaces.leaving.${kind}What`)}</p>
      <p>{t('spaces.leaving.deletes', { count: space.received })}</p>
    </FormCard>
  );
}
