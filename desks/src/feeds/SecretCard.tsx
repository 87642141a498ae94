import { Button, Modal, PasswordInput, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Feed } from '../api/contract/feeds';
import { Fault } from '../parts/Notice';
import { useText } from '../text/useText';
import classes from './Feeds.module.css';
import { useCredentials } from './queries';

/** A new account, password or token; the old one is never shown. */
export function SecretCard({ feed, close }: { feed: Feed; close: () => void }): JSX.Element {
  const { t } = useText();
  const [user, setUser] = useState(feed.user ?? '');
  const [secret, setSecret] = useState('');
  const change = useCredentials(feed.id);
  return (
    <Modal
      opened
      onClose={close}
      title={t('feeds.newSecret')}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ user: user.trim() || null, secret }, { onSuccess: close });
        }}
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
        {change.error ? <Fault fault={change.error} /> : null}
        <footer className={classes.foot}>
          <Button variant="default" onClick={close}>
            {t('parts.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending} disabled={!secret}>
            {t('feeds.save')}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
