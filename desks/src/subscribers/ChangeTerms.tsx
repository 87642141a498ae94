import { Checkbox } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Subscriber } from '../api/contract/subscribers';
import classes from '../partners/Partners.module.css';
import { FormCard } from '../parts/FormCard';
import { useText } from '../text/useText';
import { useChangeTerms } from './queries';
import { UndertakenFields } from './UndertakenFields';
import { isComplete, termsOf, undertakenOf } from './undertaken';

interface ChangeTermsProps {
  subscriber: Subscriber;
  close: () => void;
}

/** Agreeing with a subscriber on other terms, which hold at once. */
export function ChangeTerms({ subscriber, close }: ChangeTermsProps): JSX.Element {
  const { t } = useText();
  const change = useChangeTerms(subscriber.id);
  const [undertaken, setUndertaken] = useState(() => undertakenOf(subscriber.terms));
  const [rights, setRights] = useState<string[]>([
    ...(subscriber.canRead ? ['read'] : []),
    ...(subscriber.canWrite ? ['write'] : []),
  ]);
  return (
    <FormCard
      title={t('subscribers.changeOf', { name: subscriber.name })}
      close={close}
      act={change}
      submit={() =>
        change.mutate(
          {
            ...termsOf(undertaken),
            canRead: rights.includes('read'),
            canWrite: rights.includes('write'),
          },
          { onSuccess: close },
        )
      }
      label={t('subscribers.changeDo')}
      disabled={rights.length === 0 || !isComplete(undertaken)}
      wide
    >
      <p>{t('subscribers.changeHow')}</p>
      <Checkbox.Group label={t('subscribers.rights')} value={rights} onChange={setRights}>
        <div className={classes.choices}>
          <Checkbox value="read" label={t('subscribers.read')} />
          <Checkbox value="write" label={t('subscribers.write')} />
        </div>
      </Checkbox.Group>
      <UndertakenFields undertaken={undertaken} change={setUndertaken} sends={rights.includes('write')} />
    </FormCard>
  );
}
