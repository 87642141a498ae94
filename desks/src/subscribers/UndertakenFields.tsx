import { Select, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { MARKINGS } from '../api/contract/common';
import { HumanRightsQuestion } from '../exchange/HumanRightsQuestion';
import { TermsFields } from '../partners/TermsFields';
import { DateField } from '../parts/DateField';
import { labelOf } from '../parts/MarkingChip';
import { useText } from '../text/useText';
import type { Undertaken } from './undertaken';

const LEVELS = MARKINGS.map((value) => ({ value, label: labelOf(value) }));

interface UndertakenFieldsProps {
  undertaken: Undertaken;
  change: (undertaken: Undertaken) => void;
  /** Whether the party may send something too. */
  sends: boolean;
}

/** What an outside party takes upon itself for all it gets, since what it gets carries no handling. */
export function UndertakenFields({ undertaken, change, sends }: UndertakenFieldsProps): JSX.Element {
  const { t } = useText();
  return (
    <>
      <TermsFields
        terms={undertaken.terms}
        change={(terms) => change({ ...undertaken, terms })}
        conditionsLabel={t('subscribers.conditions')}
        conditionsWhy={t('subscribers.conditionsWhy')}
      />
      <Select
        label={t('subscribers.circle')}
        description={t('subscribers.circleWhy')}
        value={undertaken.circle}
        onChange={(circle) => circle && change({ ...undertaken, circle })}
        data={LEVELS}
      />
      <TextInput
        label={t('subscribers.keepDays')}
        description={t('subscribers.keepWhy')}
        inputMode="numeric"
        dir="ltr"
        required
        value={undertaken.keepDays}
        onChange={(event) => change({ ...undertaken, keepDays: event.currentTarget.value })}
      />
      {sends ? (
        <Select
          label={t('subscribers.submitted')}
          value={undertaken.submitted}
          onChange={(submitted) => submitted && change({ ...undertaken, submitted })}
          data={LEVELS}
        />
      ) : null}
      <HumanRightsQuestion
        answer={undertaken.humanRights}
        change={(humanRights) => change({ ...undertaken, humanRights })}
      />
      <DateField
        label={t('subscribers.until')}
        value={undertaken.until}
        change={(until) => change({ ...undertaken, until })}
      />
    </>
  );
}
