import { Select, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Question } from '../api/contract/screening';
import { useText } from '../text/useText';
import classes from './Screening.module.css';

interface AskFieldsProps {
  question: Question;
  change: (question: Question) => void;
  ask: () => void;
}

/** The name, and what else is known of the person. */
export function AskFields({ question, change, ask }: AskFieldsProps): JSX.Element {
  const { t } = useText();
  const [more, setMore] = useState(false);
  const set = (part: Partial<Question>): void => change({ ...question, ...part });
  return (
    <form
      className={classes.ask}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <TextInput
        size="md"
        label={t('screening.name')}
        dir="auto"
        maxLength={1000}
        spellCheck={false}
        value={question.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <details className={classes.more} onToggle={(event) => setMore(event.currentTarget.open)}>
        <summary>{t('screening.more')}</summary>
        {more ? (
          <div className={classes.facts}>
            <TextInput
              label={t('screening.birth')}
              description={t('screening.birthHow')}
              dir="ltr"
              maxLength={100}
              value={question.birth}
              onChange={(event) => set({ birth: event.currentTarget.value })}
            />
            <TextInput
              label={t('screening.nationality')}
              description={t('screening.nationalityHow')}
              dir="auto"
              maxLength={100}
              value={question.nationality}
              onChange={(event) => set({ nationality: event.currentTarget.value })}
            />
            <Select
              label={t('screening.gender')}
              description={t('screening.genderHow')}
              value={question.gender}
              onChange={(gender) => set({ gender: gender ?? '' })}
              data={[
                { value: '', label: t('screening.genders.unknown') },
                { value: 'f', label: t('screening.genders.f') },
                { value: 'm', label: t('screening.genders.m') },
              ]}
            />
            <TextInput
              label={t('screening.document')}
              description={t('screening.documentHow')}
              dir="ltr"
              maxLength={100}
              value={question.document}
              onChange={(event) => set({ document: event.currentTarget.value })}
            />
          </div>
        ) : null}
      </details>
    </form>
  );
}
