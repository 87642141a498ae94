import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import { type Language, MARKINGS, type Marking } from '../api/contract/common';
import { HumanRightsQuestion } from '../exchange/HumanRightsQuestion';
import type { HumanRights } from '../exchange/queries';
import { ownNameOf } from '../frame/LanguageSwitch';
import classes from '../partners/Partners.module.css';
import { type Terms, TermsFields, typesOf } from '../partners/TermsFields';
import { DateField } from '../parts/DateField';
import { labelOf } from '../parts/MarkingChip';
import { Fault } from '../parts/Notice';
import { LANGUAGES } from '../settings/store';
import { useText } from '../text/useText';
import { useAddSubscriber } from './queries';

const LEVELS = MARKINGS.map((value) => ({ value, label: labelOf(value) }));

/** Naming an outside party and writing down what it undertook. */
export function AddSubscriber({ close }: { close: () => void }): JSX.Element {
  const { t } = useText();
  const add = useAddSubscriber();
  const [party, setParty] = useState('');
  const [names, setNames] = useState<Partial<Record<Language, string>>>({});
  const [rights, setRights] = useState<string[]>(['read']);
  const [terms, setTerms] = useState<Terms>({ purposes: [], types: [], conditions: [] });
  const [circle, setCircle] = useState<Marking>('amber');
  const [submitted, setSubmitted] = useState<Marking>('amber+strict');
  const [humanRights, setHumanRights] = useState<HumanRights>('unanswered');
  const [keepDays, setKeepDays] = useState('30');
  const [until, setUntil] = useState('');
  const given = Object.fromEntries(
    Object.entries(names)
      .map(([language, name]) => [language, name.trim()])
      .filter(([, name]) => name),
  );
  const days = /^[0-9]{1,4}$/.test(keepDays) ? Number(keepDays) : 0;
  const complete = party.trim() && Object.keys(given).length > 0 && rights.length > 0;
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={t('subscribers.add')}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <form
        className={classes.card}
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(
            {
              ...terms,
              party: party.trim(),
              names: given,
              canRead: rights.includes('read'),
              canWrite: rights.includes('write'),
              types: typesOf(terms),
              circle,
              keepDays: days,
              submitted,
              humanRights,
              validUntil: `${until}T00:00:00Z`,
            },
            { onSuccess: close },
          );
        }}
      >
        <TextInput
          data-autofocus
          label={t('subscribers.party')}
          description={t('subscribers.partyHow')}
          dir="ltr"
          required
          value={party}
          onChange={(event) => setParty(event.currentTarget.value)}
        />
        {LANGUAGES.map((language) => (
          <TextInput
            key={language}
            label={t('subscribers.nameIn', { language: ownNameOf(language) })}
            dir="auto"
            value={names[language] ?? ''}
            onChange={(event) => setNames({ ...names, [language]: event.currentTarget.value })}
          />
        ))}
        <Checkbox.Group label={t('subscribers.rights')} value={rights} onChange={setRights}>
          <Checkbox value="read" label={t('subscribers.read')} />
          <Checkbox value="write" label={t('subscribers.write')} />
        </Checkbox.Group>
        <TermsFields
          terms={terms}
          change={setTerms}
          conditionsLabel={t('subscribers.conditions')}
          conditionsWhy={t('subscribers.conditionsWhy')}
        />
        <Select
          label={t('subscribers.circle')}
          description={t('subscribers.circleWhy')}
          value={circle}
          onChange={(value) => value && setCircle(value)}
          data={LEVELS}
        />
        <TextInput
          label={t('subscribers.keepDays')}
          description={t('subscribers.keepWhy')}
          inputMode="numeric"
          dir="ltr"
          required
          value={keepDays}
          onChange={(event) => setKeepDays(event.currentTarget.value)}
        />
        <Select
          label={t('subscribers.submitted')}
          value={submitted}
          onChange={(value) => value && setSubmitted(value)}
          data={LEVELS}
        />
        <HumanRightsQuestion answer={humanRights} change={setHumanRights} />
        <DateField label={t('subscribers.until')} value={until} change={setUntil} />
        {add.error ? <Fault fault={add.error} /> : null}
        <footer className={classes.foot}>
          <Button variant="default" onClick={close}>
            {t('parts.cancel')}
          </Button>
          <Button
            type="submit"
            loading={add.isPending}
            disabled={!complete || terms.purposes.length === 0 || days < 1 || !until}
          >
            {t('subscribers.create')}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
