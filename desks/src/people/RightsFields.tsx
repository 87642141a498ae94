import { Checkbox, Select, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { MARKINGS } from '../api/contract/common';
import { ROLES } from '../frame/desks';
import { labelOf } from '../parts/MarkingChip';
import { useText } from '../text/useText';
import classes from './People.module.css';

/** What an account may do and see. */
export interface Rights {
  roles: string[];
  clearance: string;
  compartments: string[];
}

/** Roles, clearance and need-to-know groups, for a new account and an old one. */
export function RightsFields(props: { rights: Rights; change: (rights: Rights) => void }): JSX.Element {
  const { t, named } = useText();
  const { rights, change } = props;
  return (
    <>
      <Checkbox.Group
        label={t('people.roles')}
        value={rights.roles}
        onChange={(roles) => change({ ...rights, roles })}
      >
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
        value={rights.clearance}
        onChange={(clearance) => clearance && change({ ...rights, clearance })}
        data={MARKINGS.map((value) => ({ value, label: labelOf(value) }))}
      />
      <TextInput
        label={t('people.compartments')}
        description={t('people.compartmentsHow')}
        defaultValue={rights.compartments.join(' ')}
        onChange={(event) => change({ ...rights, compartments: groupsOf(event.currentTarget.value) })}
        dir="ltr"
        spellCheck={false}
      />
    </>
  );
}

/** The names in a text, each once. */
export function groupsOf(text: string): string[] {
  return [...new Set(text.split(/[\s,،]+/).filter((name) => name !== ''))];
}
