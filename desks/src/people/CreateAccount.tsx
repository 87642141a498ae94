import { Button, Modal, Select, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import { ownNameOf } from '../frame/LanguageSwitch';
import { Fault } from '../parts/Notice';
import { LANGUAGES, useSettings } from '../settings/store';
import { useText } from '../text/useText';
import { addressOf } from './address';
import classes from './People.module.css';
import type { Handed } from './PeopleDesk';
import { useCreateAccount, useSignInLink } from './queries';
import { type Rights, RightsFields } from './RightsFields';

/** Naming a person, saying what for, and handing over the first link. */
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
    const account = await create.mutateAsync({ name: name.trim(), language, ...rights });
    const made = await link.mutateAsync(account.id);
    props.close();
    props.hand({ name: account.name, link: addressOf(made) });
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
          {t('people.createAndLink')}
        </Button>
      </form>
    </Modal>
  );
}
