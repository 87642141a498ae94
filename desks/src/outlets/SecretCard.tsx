import { Button, Modal } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Outlet } from '../api/contract/outlets';
import classes from '../feeds/Feeds.module.css';
import { Fault } from '../parts/Notice';
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
    <Modal
      opened
      onClose={close}
      size="lg"
      title={t('outlets.newSecret')}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(secretOf(shown), { onSuccess: close });
        }}
      >
        <SecretFields shown={shown} change={setShown} />
        {change.error ? <Fault fault={change.error} /> : null}
        <footer className={classes.foot}>
          <Button variant="default" onClick={close}>
            {t('parts.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending} disabled={!shown.secret}>
            {t('feeds.save')}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
