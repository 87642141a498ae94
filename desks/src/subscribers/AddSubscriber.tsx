import { Checkbox, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Language } from '../api/contract/common';
import { ownNameOf } from '../frame/LanguageSwitch';
import classes from '../partners/Partners.module.css';
import { FormCard } from '../parts/FormCard';
import { LANGUAGES } from '../settings/store';
import { useText } from '../text/useText';
import { useAddSubscriber } from './queries';
import { UndertakenFields } from './UndertakenFields';
import { isComplete, NOTHING_UNDERTAKEN, termsOf } from './undertaken';

/** Naming an outside party and writing down what it undertook. */
export function AddSubscriber({ close }: { close: () => void }): JSX.Element {
  const { t } = useText();
  const add = useAddSubscriber();
  const [party, setParty] = useState('');
  const [names, setNames] = useState<Partial<Record<Language, string>>>({});
  const [rights, setRights] = useState<string[]>(['read']);
  const [undertaken, setUndertaken] = useState(NOTHING_UNDERTAKEN);
  const given = Object.fromEntries(
    Object.entries(names)
      .map(([language, name]) => [language, name.trim()])
      .filter(([, name]) => name),
  );
  const complete = party.trim() && Object.keys(given).length > 0 && rights.length > 0;
  return (
    <FormCard
      title={t('subscribers.add')}
      close={close}
      act={add}
      submit={() =>
        add.mutate(
          {
            ...termsOf(undertaken),
            party: party.trim(),
            names: given,
            canRead: rights.includes('read'),
            canWrite: rights.includes('write'),
          },
          { onSuccess: close },
        )
      }
      label={t('subscribers.create')}
      disabled={!complete || !isComplete(undertaken)}
      wide
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
        <div className={classes.choices}>
          <Checkbox value="read" label={t('subscribers.read')} />
          <Checkbox value="write" label={t('subscribers.write')} />
        </div>
      </Checkbox.Group>
      <UndertakenFields undertaken={undertaken} change={setUndertaken} sends={rights.includes('write')} />
    </FormCard>
  );
}
