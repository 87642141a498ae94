import { Select } from '@mantine/core';
import type { JSX } from 'react';
import { useText } from '../text/useText';
import type { HumanRights } from './queries';

interface HumanRightsQuestionProps {
  answer: HumanRights;
  change: (answer: HumanRights) => void;
}

const ANSWERS: readonly HumanRights[] = ['unanswered', 'no-concern', 'concern'];

/** Whether a release could serve persecution or a breach of human rights; what is on persons waits for the answer. */
export function HumanRightsQuestion({ answer, change }: HumanRightsQuestionProps): JSX.Element {
  const { t } = useText();
  return (
    <Select
      label={t('exchange.humanRights.question')}
      description={t('exchange.humanRights.why')}
      value={answer}
      onChange={(value) => value && change(value as HumanRights)}
      allowDeselect={false}
      data={ANSWERS.map((value) => ({ value, label: t(`exchange.humanRights.answer.${value}`) }))}
    />
  );
}
