import { Checkbox } from '@mantine/core';
import { type JSX, useState } from 'react';
import { DateField } from '../parts/DateField';
import { FormCard } from '../parts/FormCard';
import { Notice } from '../parts/Notice';
import { useText } from '../text/useText';
import { KEY_PARTS, startOf, useRevokeKeys, useRotateKeys } from './keys';

/** New keys for this node, in time or after a theft, with what follows from it said first. */
export function KeysCard({ kind, close }: { kind: 'rotate' | 'revoke'; close: () => void }): JSX.Element {
  return kind === 'rotate' ? <RotateCard close={close} /> : <StolenCard close={close} />;
}

function RotateCard({ close }: { close: () => void }): JSX.Element {
  const { t } = useText();
  const rotate = useRotateKeys();
  const [parts, setParts] = useState<string[]>([...KEY_PARTS]);
  return (
    <FormCard
      title={t('keys.rotateTitle')}
      close={close}
      act={rotate}
      submit={() => rotate.mutate(parts, { onSuccess: close })}
      label={t('keys.rotateNow')}
      disabled={parts.length === 0}
    >
      <p>{t('keys.rotateWhy')}</p>
      <Checkbox.Group label={t('keys.parts')} value={parts} onChange={setParts}>
        {KEY_PARTS.map((part) => (
          <Checkbox key={part} value={part} label={t(`keys.part.${part}`)} mt="xs" />
        ))}
      </Checkbox.Group>
    </FormCard>
  );
}

function StolenCard({ close }: { close: () => void }): JSX.Element {
  const { t } = useText();
  const revoke = useRevokeKeys();
  const [since, setSince] = useState('');
  const [sure, setSure] = useState(false);
  return (
    <FormCard
      title={t('keys.stolenTitle')}
      close={close}
      act={revoke}
      submit={() => revoke.mutate(startOf(since), { onSuccess: close })}
      label={t('keys.stolenNow')}
      disabled={!sure}
      danger
    >
      <Notice tone="danger" title={t('keys.stolenWhat')}>
        {t('keys.stolenAfter')}
      </Notice>
      <DateField
        label={t('keys.sinceWhen')}
        description={t('keys.sinceWhy')}
        value={since}
        change={setSince}
      />
      <Checkbox checked={sure} onChange={() => setSure(!sure)} label={t('keys.sure')} />
    </FormCard>
  );
}
