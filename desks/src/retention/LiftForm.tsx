import { Textarea } from '@mantine/core';
import { type JSX, useState } from 'react';
import { FormCard } from '../parts/FormCard';
import { useText } from '../text/useText';
import { useLift } from './queries';

const SHORTEST_REASON = 10;

/** Letting what was erased come back: by id, with a reason, and never by itself. */
export function LiftForm({ close }: { close: () => void }): JSX.Element {
  const { t } = useText();
  const lift = useLift();
  const [ids, setIds] = useState('');
  const [reason, setReason] = useState('');
  const objects = ids.split(/\s+/).filter(Boolean);
  return (
    <FormCard
      title={t('retention.liftTitle')}
      close={close}
      act={lift}
      submit={() => lift.mutate({ objects, reason: reason.trim() }, { onSuccess: close })}
      label={t('retention.letIn')}
      disabled={objects.length === 0 || reason.trim().length < SHORTEST_REASON}
      danger
    >
      <p>{t('retention.liftHow')}</p>
      <Textarea
        label={t('retention.liftIds')}
        dir="ltr"
        required
        rows={3}
        value={ids}
        onChange={(event) => setIds(event.currentTarget.value)}
      />
      <Textarea
        label={t('retention.note')}
        description={t('retention.noteWhy')}
        dir="auto"
        required
        rows={3}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormCard>
  );
}
