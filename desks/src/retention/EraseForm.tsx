import { Button, Modal, Textarea } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { ReviewItem } from '../api/contract/retention';
import { Fault } from '../parts/Notice';
import { useText } from '../text/useText';
import { useErase } from './queries';
import classes from './Retention.module.css';

/** Erasing something for good: what that means is said before it can be pressed. */
export function EraseForm({ item, close }: { item: ReviewItem; close: () => void }): JSX.Element {
  const { t } = useText();
  const erase = useErase(item);
  const [note, setNote] = useState('');
  return (
    <Modal
      opened
      onClose={close}
      title={t('retention.eraseTitle')}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          erase.mutate(note.trim(), { onSuccess: close });
        }}
      >
        <p>{t('retention.eraseHow', { count: item.versions })}</p>
        <Textarea
          label={t('retention.note')}
          description={t('retention.noteWhy')}
          dir="auto"
          required
          autosize
          minRows={2}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {erase.error ? <Fault fault={erase.error} /> : null}
        <footer className={classes.foot}>
          <Button variant="default" onClick={close}>
            {t('parts.cancel')}
          </Button>
          <Button type="submit" color="red" loading={erase.isPending} disabled={!note.trim()}>
            {t('retention.eraseForGood')}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
