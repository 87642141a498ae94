import { Textarea } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { ReviewItem } from '../api/contract/retention';
import { FormCard } from '../parts/FormCard';
import { useText } from '../text/useText';
import { useErase } from './queries';

/** Erasing something for good: what that means is said before it can be pressed. */
export function EraseForm({ item, close }: { item: ReviewItem; close: () => void }): JSX.Element {
  const { t } = useText();
  const erase = useErase(item);
  const [note, setNote] = useState('');
  return (
    <FormCard
      title={t('retention.eraseTitle')}
      close={close}
      act={erase}
      submit={() => erase.mutate(note.trim(), { onSuccess: close })}
      label={t('retention.eraseForGood')}
      disabled={!note.trim()}
      danger
    >
      <p>{t('retention.eraseHow', { count: item.versions })}</p>
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
