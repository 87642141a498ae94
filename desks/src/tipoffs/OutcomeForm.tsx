import { Button, Radio, Textarea } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { TipOffResult } from '../api/contract/exchange';
import { Fault } from '../parts/Notice';
import { useText } from '../text/useText';
import { useOutcome } from './queries';
import classes from './TipOffs.module.css';

const RESULTS: readonly TipOffResult[] = ['prevented', 'found', 'not-found', 'false-alarm', 'no-action'];

/** What came of it; it travels back to whoever warned. */
export function OutcomeForm({ id }: { id: string }): JSX.Element {
  const { t } = useText();
  const [result, setResult] = useState<TipOffResult | null>(null);
  const [text, setText] = useState('');
  const outcome = useOutcome(id);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (result) outcome.mutate({ result, text: text.trim() });
      }}
    >
      <Radio.Group
        label={t('tipoffs.outcome')}
        value={result}
        onChange={(value) => setResult(value as TipOffResult)}
      >
        <div className={classes.results}>
          {RESULTS.map((one) => (
            <Radio key={one} value={one} label={t(`tipoffs.result.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t('tipoffs.outcomeText')}
        dir="auto"
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {outcome.error ? <Fault fault={outcome.error} /> : null}
      <Button type="submit" disabled={!result} loading={outcome.isPending} className={classes.act}>
        {t('tipoffs.report')}
      </Button>
    </form>
  );
}
