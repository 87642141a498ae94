import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import { MARKINGS } from '../api/contract/common';
import { ROLES } from '../frame/desks';
import { ownNameOf } from '../frame/LanguageSwitch';
import { labelOf } from '../parts/MarkingChip';
import { Fault } from '../parts/Notice';
import { LANGUAGES, useSettings } from '../settings/store';
import { useText } from '../text/useText';
import { addressOf } from './address';
import classes from './People.module.css';
import type { Handed } from './PeopleDesk';
import { useCreateAccount, useSignInLink } from './queries';

/** Naming a person, saying what for, and handing over the first link. */
export function CreateAccount(props: { close: () => void; hand: (handed: Handed) => void }): JSX.Element {
  const { t, named } = useText();
  const settings = useSettings();
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<string[]>(['analyst']);
  const [language, setLanguage] = useState<string>(settings.language);
  const [clearance, setClearance] = useState<string>('red');
  const create = useCreateAccount();
  const link = useSignInLink();
  async function make(): Promise<void> {
    const account = await create.mutateAsync({ name: name.trim(), roles, language, clearance });
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
        <Checkbox.Group label={t('people.roles')} value={roles} onChange={setRoles}>
          <div className={classes.roles}>
            {ROLES.map((role) => (
              <Checkbox
                key={role}
                value={role}
                label={named('role', role)}
                description={t(`people.role.${role}`)}
              />
            ))}
          </div>
        </Checkbox.Group>
        <Select
          label={t('people.clearance')}
          value={clearance}
          onChange={(value) => value && setClearance(value)}
          data={MARKINGS.map((value) => ({ value, label: labelOf(value) }))}
        />
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
          disabled={!name.trim() || roles.length === 0}
        >
          {t('people.createAndLink')}
        </Button>
      </form>
    </Modal>
  );
}
