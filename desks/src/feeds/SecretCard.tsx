import { PasswordInput, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Feed } from '../api/contract/feeds';
import { FormCard } from '../parts/FormCard';
import { useText } from '../text/useText';
import { useCredentials } from './queries';

/** A new account, password or token; the old one is never shown. */
export function SecretCard({ feed, close }: { feed: Feed; close: () => void }): JSX.Element {
  const { t } = useText();
  const [user, setUser] = useState(feed.user ?? '');
  const [secret, setSecret] = useState('');
  const change = useCredentials(feed.id);
  return (
    <FormCard
      title={t('feeds.newSecret')}
      close={close}
      act={change}
      submit={() => change.mutate({ user: user.trim() || null, secret }, { onSuccess: close })}
      label={t('feeds.save')}
      disabled={!secret}
    >
      <TextInput
        label={t('feeds.user')}
        description={t('feeds.userWhy')}
        dir="ltr"
        value={user}
        onChange={(event) => setUser(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('feeds.secret')}
        dir="ltr"
        required
        autoComplete="off"
        value={secret}
        onChange={(event) => setSecret(event.currentTarget.value)}
      />
    </FormCard>
  );
}
