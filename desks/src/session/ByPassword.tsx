import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import { node } from '../api/node';
import { useText } from '../text/useText';
import classes from './SignIn.module.css';

/** Signing in with number, password and one-time code. */
export function ByPassword(props: { attempt: (act: () => Promise<void>) => void }): JSX.Element {
  const { t } = useText();
  const [number, setNumber] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        props.attempt(async () => {
          await node.post('/api/sign-in/password', { number, password, code });
        });
        setCode('');
      }}
    >
      <TextInput
        label={t('session.number')}
        description={t('session.numberHow')}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
        inputMode="numeric"
        autoComplete="username"
        dir="ltr"
        required
      />
      <PasswordInput
        label={t('session.password')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
        autoComplete="current-password"
        required
      />
      <TextInput
        label={t('session.code')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
        required
      />
      <Button type="submit" variant="default">
        {t('session.enter')}
      </Button>
    </form>
  );
}
