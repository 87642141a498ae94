import { Button, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Verdict } from '../api/contract/screening';
import { Fault } from '../parts/Notice';
import { useText } from '../text/useText';
import classes from './Queue.module.css';
import { useDeciding } from './queries';

export type Act = Verdict | 'undo';

interface DecideFormProps {
  id: string;
  act: Act;
  done: () => void;
  leave: () => void;
}

/** The reason of a decision, in one line: Enter saves, Escape leaves. */
export function DecideForm({ id, act, done, leave }: DecideFormProps): JSX.Element {
  const { t } = useText();
  const [why, setWhy] = useState('');
  const deciding = useDeciding();
  return (
    <form
      className={classes.decide}
      onSubmit={(event) => {
        event.preventDefault();
        if (why.trim() && !deciding.isPending) {
          deciding.mutate({ id, verdict: act, why: why.trim() }, { onSuccess: done });
        }
      }}
    >
      <TextInput
        className={classes.reason}
        label={t(`screening.whyOf.${act}`)}
        description={t('screening.whyHow')}
        dir="auto"
        maxLength={2000}
        autoFocus
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          leave();
        }}
      />
      <Button type="submit" disabled={why.trim() === ''} loading={deciding.isPending}>
        {t(`screening.act.${act}`)}
      </Button>
      <Button variant="default" onClick={leave}>
        {t('parts.cancel')}
      </Button>
      {deciding.error ? <Fault fault={deciding.error} /> : null}
    </form>
  );
}
