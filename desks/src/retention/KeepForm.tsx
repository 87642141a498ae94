import { Select, Textarea } from '@mantine/core';
import { type JSX, useState } from 'react';
import { GROUNDS, type ReviewItem } from '../api/contract/retention';
import { DateField } from '../parts/DateField';
import { FormCard } from '../parts/FormCard';
import { useText } from '../text/useText';
import { useKeep } from './queries';

/** Keeping something: until when, on which ground of the list, and why in words. */
export function KeepForm({ item, close }: { item: ReviewItem; close: () => void }): JSX.Element {
  const { t } = useText();
  const keep = useKeep(item);
  const [day, setDay] = useState('');
  const [ground, setGround] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const latest = item.latestReview.slice(0, 10);
  return (
    <FormCard
      title={t('retention.keepTitle')}
      close={close}
      act={keep}
      submit={() => {
        if (ground) keep.mutate({ day, ground, note: note.trim() }, { onSuccess: close });
      }}
      label={t('retention.keep')}
      disabled={!day || !ground || !note.trim()}
    >
      <DateField
        label={t('retention.until')}
        description={t('retention.untilWhy', { day: latest })}
        value={day}
        change={setDay}
      />
      <Select
        label={t('retention.ground')}
        required
        value={ground}
        onChange={setGround}
        data={GROUNDS.map((value) => ({ value, label: t(`retention.grounds.${value}`) }))}
      />
      <Textarea
        label={t('retention.note')}
        description={t('retention.noteWhy')}
        dir="auto"
        required
        rows={3}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormCard>
  );
}
