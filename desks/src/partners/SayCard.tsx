import { Textarea } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Agreement, AgreementNotice, Partner } from '../api/contract/exchange';
import { DateField } from '../parts/DateField';
import { FormCard } from '../parts/FormCard';
import { useText } from '../text/useText';
import { useSay } from './queries';

interface SayCardProps {
  agreement: Agreement;
  partner: Partner;
  act: AgreementNotice['act'];
  close: () => void;
}

/** One party's word on an agreement that both signed: why, and with a termination from when. */
export function SayCard({ agreement, partner, act, close }: SayCardProps): JSX.Element {
  const { t } = useText();
  const say = useSay(agreement.id, act);
  const [reason, setReason] = useState('');
  const [from, setFrom] = useState('');
  return (
    <FormCard
      title={t(`partners.act.${act}.title`, { name: partner.name })}
      close={close}
      act={say}
      submit={() =>
        say.mutate(
          {
            hash: agreement.hash,
            reason: reason.trim(),
            ...(from && from !== today() ? { from: `${from}T00:00:00Z` } : {}),
          },
          { onSuccess: close },
        )
      }
      label={t(`partners.act.${act}.do`)}
      disabled={!reason.trim()}
      danger={act !== 'resume'}
    >
      <p>{t(`partners.act.${act}.why`)}</p>
      <Textarea
        label={t('partners.reason', { name: partner.name })}
        dir="auto"
        required
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {act === 'terminate' ? (
        <DateField
          label={t('partners.from')}
          description={t('partners.fromWhy')}
          value={from}
          change={setFrom}
        />
      ) : null}
    </FormCard>
  );
}

/** Midnight of today is past: whoever writes today means at once. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}
