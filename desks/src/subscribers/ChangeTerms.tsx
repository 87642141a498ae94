import { Button, Checkbox, Modal } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Subscriber } from '../api/contract/subscribers';
import classes from '../partners/Partners.module.css';
import { Fault } from '../parts/Notice';
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
    <Modal
      opened
      onClose={close}
      size="lg"
      title={t('subscribers.changeOf', { name: subscriber.name })}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <form
        className={classes.card}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(
            {
              ...termsOf(undertaken),
              canRead: rights.includes('read'),
              canWrite: rights.includes('write'),
            },
            { onSuccess: close },
          );
        }}
      >
        <p>{t('subscribers.changeHow')}</p>
        <Checkbox.Group label={t('subscribers.rights')} value={rights} onChange={setRights}>
          <div className={classes.choices}>
            <Checkbox value="read" label={t('subscribers.read')} />
            <Checkbox value="write" label={t('subscribers.write')} />
          </div>
        </Checkbox.Group>
        <UndertakenFields undertaken={undertaken} change={setUndertaken} sends={rights.includes('write')} />
        {change.error ? <Fault fault={change.error} /> : null}
        <footer className={classes.foot}>
          <Button variant="default" onClick={close}>
            {t('parts.cancel')}
          </Button>
          <Button
            type="submit"
            loading={change.isPending}
            disabled={rights.length === 0 || !isComplete(undertaken)}
          >
            {t('subscribers.changeDo')}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
