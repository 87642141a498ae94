import { Button, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useText } from '../text/useText';
import classes from './SignIn.module.css';
import { tokenOf } from './token';

/** For a link that came on paper or from another device. */
export function ByHand({ spend }: { spend: (token: string) => void }): JSX.Element {
  const { t } = useText();
  const [text, setText] = useState('');
  const token = tokenOf(text);
  return (
    <form
      className={classes.byHand}
      onSubmit={(event) => {
        event.preventDefault();
        if (token) spend(token);
      }}
    >
      <TextInput
        label={t('session.paste')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
      />
      <Button type="submit" disabled={!token}>
        {t('session.enter')}
      </Button>
    </form>
  );
}
