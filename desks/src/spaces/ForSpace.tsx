import { Select } from '@mantine/core';
import type { JSX } from 'react';
import { maySend } from '../frame/desks';
import { useSession } from '../session/session';
import { useText } from '../text/useText';
import { useSpaces } from './queries';

/** Puts a release under a space, whose charter then decides too. */
export function ForSpace(props: {
  space: string | null;
  choose: (space: string | null) => void;
}): JSX.Element | null {
  const { t } = useText();
  const { account } = useSession();
  const spaces = useSpaces(maySend(account.roles));
  const open = spaces.data?.items.filter((one) => one.state === 'active' && one.role !== 'observer') ?? [];
  if (open.length === 0) return null;
  return (
    <Select
      label={t('spaces.forSpace')}
      description={t('spaces.forSpaceWhy')}
      placeholder={t('spaces.forNone')}
      value={props.space}
      onChange={props.choose}
      data={open.map((one) => ({ value: one.id, label: one.title }))}
      clearable
      clearButtonProps={{ 'aria-label': t('spaces.forNone') }}
    />
  );
}
