import { Radio, Stack, Textarea } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Verdict } from '../api/contract/oversight';
import { FormCard } from '../parts/FormCard';
import { useText } from '../text/useText';
import { useMark } from './queries';

/** What was found of one disclosure; an objection says why. */
export function MarkForm(props: { sample: string; leaf: number; close: () => void }): JSX.Element {
  const { t } = useText();
  const mark = useMark(props.sample);
  const [verdict, setVerdict] = useState<Verdict>('in-order');
  const [note, setNote] = useState('');
  return (
    <FormCard
      title={t('oversight.finding')}
      close={props.close}
      act={mark}
      submit={() => mark.mutate({ leaf: props.leaf, verdict, note: note.trim() }, { onSuccess: props.close })}
      label={t('oversight.keep')}
      disabled={verdict === 'objection' && !note.trim()}
    >
      <Radio.Group
        label={t('oversight.finding')}
        value={verdict}
        onChange={(value) => setVerdict(value as Verdict)}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="in-order" label={t('oversight.verdict.in-order')} />
          <Radio value="objection" label={t('oversight.verdict.objection')} />
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('oversight.noteLabel')}
        description={t('oversight.noteWhy')}
        dir="auto"
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormCard>
  );
}
