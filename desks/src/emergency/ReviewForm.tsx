import { Radio, Textarea } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { OverseenEmergency } from '../api/contract/emergency';
import { FormCard } from '../parts/FormCard';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Emergency.module.css';
import { useReviewEmergency } from './queries';

const VERDICTS = ['in-order', 'objection'] as const;

/** Oversight's review: in order or not, and why. It ends what is still open. */
export function ReviewForm(props: { emergency: OverseenEmergency; close: () => void }): JSX.Element {
  const { t } = useText();
  const { emergency, close } = props;
  const [verdict, setVerdict] = useState<(typeof VERDICTS)[number] | ''>('');
  const [note, setNote] = useState('');
  const review = useReviewEmergency(emergency.id);
  return (
    <FormCard
      title={t('emergency.review')}
      close={close}
      act={review}
      label={t('emergency.reviewNow')}
      disabled={verdict === '' || note.trim() === ''}
      submit={() => {
        if (verdict !== '') review.mutate({ verdict, note: note.trim() }, { onSuccess: close });
      }}
    >
      <blockquote className={classes.quote}>
        <Free text={emergency.reason} />
      </blockquote>
      <Radio.Group
        label={t('emergency.finding')}
        value={verdict}
        onChange={(chosen) => setVerdict(VERDICTS.find((one) => one === chosen) ?? '')}
        required
      >
        <div className={classes.grounds}>
          {VERDICTS.map((one) => (
            <Radio key={one} value={one} label={t(`emergency.verdict.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t('emergency.note')}
        description={t('emergency.noteWhy')}
        dir="auto"
        rows={3}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        required
      />
    </FormCard>
  );
}
