import { Button, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useText } from '../text/useText';
import classes from './SignIn.module.css';

const DIGITS = 8;

/** The other half of a link: the digits that the administrator has who proposed it. */
export function LinkCode({ spend }: { spend: (code: string) => void }): JSX.Element {
  const { t } = useText();
  const [code, setCode] = useState('');
  const digits = code.replace(/[\s-]/g, '');
  return (
    <form
      className={classes.byHand}
      onSubmit={(event) => {
        event.preventDefault();
        spend(code);
      }}
    >
      <TextInput
        label={t('session.linkCode')}
        description={t('session.linkCodeHow')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        dir="ltr"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        autoFocus
      />
      <Button type="submit" disabled={digits.length !== DIGITS}>
        {t('session.enter')}
      </Button>
    </form>
  );
}
