import { PasswordInput, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useText } from '../text/useText';
import classes from './Feeds.module.css';

interface UserAndSecretProps {
  user: string;
  secret: string;
  change: (typed: { user: string; secret: string }) => void;
}

/** How this node shows itself to a server: an account with its password, or a token alone. */
export function UserAndSecret({ user, secret, change }: UserAndSecretProps): JSX.Element {
  const { t } = useText();
  return (
    <div className={classes.pair}>
      <TextInput
        label={t('feeds.user')}
        description={t('feeds.userWhy')}
        dir="ltr"
        autoComplete="off"
        value={user}
        onChange={(event) => change({ user: event.currentTarget.value, secret })}
      />
      <PasswordInput
        label={t('feeds.secret')}
        description={t('feeds.secretWhy')}
        dir="ltr"
        autoComplete="off"
        value={secret}
        onChange={(event) => change({ user, secret: event.currentTarget.value })}
      />
    </div>
  );
}
