import { Button, Checkbox, Modal } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Partner } from '../api/contract/exchange';
import { Fault, Notice } from '../parts/Notice';
import { useText } from '../text/useText';
import { Fingerprint } from './Fingerprint';
import classes from './Partners.module.css';
import { useConfirm } from './queries';

/** A person compares the words over another line before the node trusts the card. */
export function ConfirmCard({ partner, close }: { partner: Partner; close: () => void }): JSX.Element {
  const { t } = useText();
  const [compared, setCompared] = useState(false);
  const confirm = useConfirm(partner.id);
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={t('partners.confirmTitle', { name: partner.name })}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <div className={classes.card}>
        <Notice title={t('partners.confirmHow')}>{t('partners.confirmWhy')}</Notice>
        <Fingerprint words={partner.fingerprintWords} fingerprint={partner.fingerprint} />
        <Checkbox
          checked={compared}
          onChange={() => setCompared(!compared)}
          label={t('partners.compared', { name: partner.name })}
        />
        {confirm.error ? <Fault fault={confirm.error} /> : null}
        <footer className={classes.foot}>
          <Button variant="default" onClick={close}>
            {t('partners.differ')}
          </Button>
          <Button
            disabled={!compared}
            loading={confirm.isPending}
            onClick={() => confirm.mutate(partner.fingerprint, { onSuccess: close })}
          >
            {t('partners.confirm')}
          </Button>
        </footer>
      </div>
    </Modal>
  );
}
