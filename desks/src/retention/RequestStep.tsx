import { Button, Select, Textarea } from '@mantine/core';
import { type JSX, useState } from 'react';
import { CHECKS, MEASURES, type SubjectRequest } from '../api/contract/retention';
import { Fault } from '../parts/Notice';
import { useText } from '../text/useText';
import { type Step, useStep } from './queries';
import classes from './Retention.module.css';

interface StepProps {
  request: SubjectRequest;
  oversees: boolean;
  approves: boolean;
}

/** The one step that a request can take next, for whoever may take it. */
export function RequestStep({ request, oversees, approves }: StepProps): JSX.Element | null {
  const { t } = useText();
  const step = useStep(request.id);
  const [choice, setChoice] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const take = (name: Step, body: object): void =>
    step.mutate(
      { step: name, body },
      {
        onSuccess: () => {
          setChoice(null);
          setWords('');
        },
      },
    );
  const unidentified = request.identity === 'not-established';
  const button = (label: string, ready: boolean, name: Step, body: object): JSX.Element => (
    <Button size="xs" loading={step.isPending} disabled={!ready} onClick={() => take(name, body)}>
      {label}
    </Button>
  );
  let form: JSX.Element | null = null;
  if (oversees && request.state === 'received') {
    form = (
      <>
        <Select
          label={t('retention.check')}
          value={choice}
          onChange={setChoice}
          data={CHECKS.map((value) => ({ value, label: t(`retention.checks.${value}`) }))}
        />
        {button(t('retention.identify'), choice !== null, 'identify', { check: choice })}
      </>
    );
  } else if (oversees && request.state === 'identified' && !unidentified) {
    const ids = words.split(/\s+/).filter(Boolean);
    const measure = choice ?? 'none';
    form = (
      <>
        <Select
          label={t('retention.measure')}
          value={measure}
          onChange={setChoice}
          data={MEASURES.map((value) => ({ value, label: t(`retention.measures.${value}`) }))}
        />
        {measure === 'none' ? null : (
          <Textarea
            label={t('retention.objects')}
            dir="ltr"
            autosize
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        )}
        {button(t('retention.verify'), measure === 'none' || ids.length > 0, 'verify', {
          measure,
          ids: measure === 'none' ? [] : ids,
        })}
      </>
    );
  } else if (approves && request.state === 'awaiting-decision') {
    const note = words.trim();
    form = (
      <>
        <Textarea
          label={t('retention.note')}
          description={t('retention.noteWhy')}
          dir="auto"
          autosize
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {button(t('retention.agree'), note !== '', 'decide', { decision: 'agree', note })}
        {button(t('retention.decline'), note !== '', 'decide', { decision: 'decline', note })}
      </>
    );
  } else if (oversees && (request.state === 'verified' || (request.state === 'identified' && unidentified))) {
    form = button(t('retention.answer'), true, 'answer', {});
  }
  if (form === null) return null;
  return (
    <div className={classes.step}>
      {form}
      {step.error ? <Fault fault={step.error} /> : null}
    </div>
  );
}
