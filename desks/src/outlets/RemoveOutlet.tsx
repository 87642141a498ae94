import { Button, Modal } from '@mantine/core';
import type { JSX } from 'react';
import type { Outlet } from '../api/contract/outlets';
import classes from '../feeds/Feeds.module.css';
import { Fault } from '../parts/Notice';
import { useText } from '../text/useText';
import { useActOnOutlet } from './queries';

/** The one step that cannot be taken back asks once. */
export function RemoveOutlet({ outlet, close }: { outlet: Outlet; close: () => void }): JSX.Element {
  const { t } = useText();
  const act = useActOnOutlet(outlet.id);
  return (
    <Modal
      opened
      onClose={close}
      title={t('outlets.removeTitle', { name: outlet.name })}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <div className={classes.form}>
        <p>{t('outlets.removeHow')}</p>
        {act.error ? <Fault fault={act.error} /> : null}
        <footer className={classes.foot}>
          <Button variant="default" onClick={close}>
            {t('parts.cancel')}
          </Button>
          <Button
            color="red"
            loading={act.isPending}
            onClick={() => act.mutate('remove', { onSuccess: close })}
          >
            {t('outlets.remove')}
          </Button>
        </footer>
      </div>
    </Modal>
  );
}
