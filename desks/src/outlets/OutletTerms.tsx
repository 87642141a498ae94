import { Button, Modal } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Outlet } from '../api/contract/outlets';
import classes from '../partners/Partners.module.css';
import { Fault } from '../parts/Notice';
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
    <Modal
      opened
      onClose={close}
      size="lg"
      title={t('subscribers.changeOf', { name: outlet.name })}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <form
        className={classes.card}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(termsOf(undertaken), { onSuccess: close });
        }}
      >
        <p>{t('outlets.changeHow')}</p>
        <UndertakenFields undertaken={undertaken} change={setUndertaken} sends={false} />
        {change.error ? <Fault fault={change.error} /> : null}
        <footer className={classes.foot}>
          <Button variant="default" onClick={close}>
            {t('parts.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending} disabled={!isComplete(undertaken)}>
            {t('subscribers.changeDo')}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
