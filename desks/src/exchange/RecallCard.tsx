import { Button, Checkbox, Modal, NativeSelect, Radio, Textarea } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Letter } from '../api/contract/exchange';
import type { RecallAction } from '../api/contract/recalls';
import { Fault, Notice } from '../parts/Notice';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { useRecall } from './queries';
import classes from './ReleaseCard.module.css';

const ACTIONS: RecallAction[] = ['withdraw', 'correct', 'restrict', 'erase'];
const HOURS = ['6', '24', '72', '168', '720'] as const;

/** Calling items back: which, and why; the partner's node does what is asked for and answers with a receipt. */
export function RecallCard({ letter, close }: { letter: Letter; close: () => void }): JSX.Element {
  const { t } = useText();
  const left = letter.items.filter((item) => !item.recalled);
  const [ids, setIds] = useState(left.map((item) => item.id));
  const [reason, setReason] = useState('');
  const [action, setAction] = useState<RecallAction>('withdraw');
  const [evidence, setEvidence] = useState(false);
  const [hours, setHours] = useState<string>('72');
  const recall = useRecall(letter.envelopeId);
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={t('exchange.recall.title')}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <form
        className={classes.card}
        onSubmit={(event) => {
          event.preventDefault();
          recall.mutate(
            {
              ids,
              reason: reason.trim(),
              action,
              ...(action === 'restrict' && evidence ? { uses: 'evidence' } : {}),
              withinHours: Number(hours),
            },
            { onSuccess: close },
          );
        }}
      >
        <Notice title={t('exchange.recall.what')}>{t('exchange.recall.limits')}</Notice>
        <Checkbox.Group label={t('exchange.recall.items')} value={ids} onChange={setIds}>
          <div className={classes.choices}>
            {left.map((item) => (
              <Checkbox key={item.id} value={item.id} label={<Free text={item.name || item.id} />} />
            ))}
          </div>
        </Checkbox.Group>
        <Radio.Group
          label={t('recalls.wish')}
          value={action}
          onChange={(value) => setAction(value as RecallAction)}
        >
          <div className={classes.actions}>
            {ACTIONS.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`recalls.action.${one}`)}
                description={t(`recalls.wishWhy.${one}`)}
              />
            ))}
          </div>
        </Radio.Group>
        {action === 'restrict' ? (
          <Checkbox
            label={t('recalls.evidence')}
            description={t('recalls.evidenceWhy')}
            checked={evidence}
            onChange={(event) => setEvidence(event.currentTarget.checked)}
          />
        ) : null}
        <NativeSelect
          label={t('recalls.within')}
          value={hours}
          onChange={(event) => setHours(event.currentTarget.value)}
          data={HOURS.map((one) => ({ value: one, label: t(`recalls.hours.${one}`) }))}
        />
        <Textarea
          label={t('exchange.recall.reason')}
          description={t('exchange.recall.reasonWhy')}
          dir="auto"
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {recall.error ? <Fault fault={recall.error} /> : null}
        <footer className={classes.foot}>
          <Button variant="default" onClick={close}>
            {t('parts.cancel')}
          </Button>
          <Button
            type="submit"
            color={action === 'withdraw' || action === 'erase' ? 'red' : undefined}
            loading={recall.isPending}
            disabled={ids.length === 0 || reason.trim() === ''}
          >
            {t(`recalls.action.${action}`)}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
