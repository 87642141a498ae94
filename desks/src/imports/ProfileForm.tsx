import { Select, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { MARKINGS } from '../api/contract/common';
import { labelOf } from '../parts/MarkingChip';
import { useSession } from '../session/session';
import { LANGUAGES } from '../settings/store';
import { useText } from '../text/useText';
import classes from './Imports.module.css';
import type { Profile } from './useUpload';

/** The handling that what carries none will get; never an empty one. */
export function ProfileForm(props: { profile: Profile; change: (profile: Profile) => void }): JSX.Element {
  const { profile, change } = props;
  const { t, named, format } = useText();
  const { purposes } = useSession();
  return (
    <div className={classes.profile}>
      <Select
        label={t('imports.marking')}
        description={t('imports.markingWhy')}
        value={profile.marking}
        onChange={(marking) => marking && change({ ...profile, marking })}
        data={MARKINGS.map((value) => ({ value, label: labelOf(value) }))}
      />
      <Select
        label={t('imports.purpose')}
        description={t('imports.purposeWhy')}
        value={profile.purpose}
        onChange={(purpose) => purpose && change({ ...profile, purpose })}
        data={purposes.map(({ code }) => ({ value: code, label: named('purpose', code) }))}
      />
      <TextInput
        label={t('imports.originator')}
        description={t('imports.originatorWhy')}
        value={profile.originator}
        dir="auto"
        onChange={(event) => change({ ...profile, originator: event.currentTarget.value })}
      />
      <Select
        label={t('imports.language')}
        description={t('imports.languageWhy')}
        value={profile.language}
        onChange={(language) => change({ ...profile, language: language ?? '' })}
        data={[
          { value: '', label: t('imports.detect') },
          ...LANGUAGES.map((value) => ({ value, label: format.languageName(value) })),
        ]}
      />
    </div>
  );
}
