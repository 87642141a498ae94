import { Button, Modal, Textarea } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Recall } from '../api/contract/recalls';
import { Fault, Notice } from '../parts/Notice';
import { useText } from '../text/useText';
import { useLift } from './queries';
import classes from './Recalls.module.css';

/** Lifting a restriction that was ordered here, wherever it went on to. */
export function LiftCard({ recall, close }: { recall: Recall; close: () => void }): JSX.Element {
  const { t } = useText();
  const [reason, setReason] = useState('');
  const lift = useLift(recall.id);
  return (
    <Modal
      opened
      onClose={close}
      title={t('recalls.lift.title')}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <form
        className={classes.card}
        onSubmit={(event) => {
          event.preventDefault();
          lift.mutate({ reason: reason.trim() }, { onSuccess: close });
        }}
      >
        <Notice title={t('recalls.lift.what')}>{t('recalls.lift.why')}</Notice>
        <Textarea
          label={t('exchange.recall.reason')}
          description={t('exchange.recall.reasonWhy')}
          dir="auto"
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {lift.error ? <Fault fault={lift.error} /> : null}
        <Button type="submit" loading={lift.isPending} disabled={reason.trim() === ''}>
          {t('recalls.lift.act')}
        </Button>
      </form>
    </Modal>
  );
}
