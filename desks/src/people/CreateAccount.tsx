import { Button, Modal, Select, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import { ownNameOf } from '../frame/LanguageSwitch';
import { Fault } from '../parts/Notice';
import { LANGUAGES, useSettings } from '../settings/store';
import { useText } from '../text/useText';
import { handedOf } from './address';
import classes from './People.module.css';
import type { Handed } from './PeopleDesk';
import { isWaiting, useCreateAccount, useSignInLink } from './queries';
import { type Rights, RightsFields } from './RightsFields';

/** Naming a person, saying what for, and handing over the first link, or the code of the one an approver gets. */
export function CreateAccount(props: { close: () => void; hand: (handed: Handed) => void }): JSX.Element {
  const { t } = useText();
  const settings = useSettings();
  const [name, setName] = useState('');
  const [rights, setRights] = useState<Rights>({
    roles: ['analyst'],
    clearance: 'red',
    compartments: [],
  });
  const [language, setLanguage] = useState<string>(settings.language);
  const create = useCreateAccount();
  const link = useSignInLink();
  async function make(): Promise<void> {
    const person = name.trim();
    const made = await create.mutateAsync({ name: person, language, ...rights });
    const answer = isWaiting(made) ? made : await link.mutateAsync(made.id);
    props.close();
    props.hand(handedOf(person, answer));
  }
  return (
    <Modal
      opened
      onClose={props.close}
      title={t('people.create')}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void make().catch(() => undefined);
        }}
      >
        <TextInput
          data-autofocus
          label={t('people.name')}
          dir="auto"
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <RightsFields rights={rights} change={setRights} />
        <Select
          label={t('people.language')}
          value={language}
          onChange={(value) => value && setLanguage(value)}
          data={LANGUAGES.map((value) => ({ value, label: ownNameOf(value) }))}
        />
        {create.error || link.error ? <Fault fault={create.error ?? link.error} /> : null}
        <Button
          type="submit"
          loading={create.isPending || link.isPending}
          disabled={!name.trim() || rights.roles.length === 0}
        >
          {rights.roles.includes('administrator') ? t('people.createAndLink') : t('people.propose')}
        </Button>
      </form>
    </Modal>
  );
}
