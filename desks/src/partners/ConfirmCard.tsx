import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Partner } from '../api/contract/exchange';
import { Fault, Notice } from '../parts/Notice';
import { useText } from '../text/useText';
import { Fingerprint } from './Fingerprint';
import classes from './Partners.module.css';
import { useConfirm } from './queries';
import { scanned } from './scanned';

/** A person compares the words over another line, or scans the code when they meet, before the node trusts the card. */
export function ConfirmCard({ partner, close }: { partner: Partner; close: () => void }): JSX.Element {
  const { t } = useText();
  const [compared, setCompared] = useState(false);
  const [code, setCode] = useState('');
  const read = scanned(code, partner);
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
        <TextInput
          label={t('partners.scan')}
          description={t('partners.scanWhy')}
          dir="ltr"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={read === 'another' ? t('partners.scanAnother') : undefined}
        />
        {read === 'same' ? <Notice title={t('partners.scanSame')}>{t('partners.scanSameWhy')}</Notice> : null}
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
            disabled={read === 'another' || !(compared || read === 'same')}
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
