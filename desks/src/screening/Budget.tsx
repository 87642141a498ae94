import { Button, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { ScreeningState } from '../api/contract/screening';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { useText } from '../text/useText';
import { budgetOf, thresholdOf } from './budget';
import { useBudget } from './queries';
import classes from './Screening.module.css';

/** How many false alerts in a thousand questions are borne, and how much evidence that asks for. */
export function Budget({ state, keeps }: { state: ScreeningState; keeps: boolean }): JSX.Element {
  const { t, format } = useText();
  const [text, setText] = useState(String(state.budget));
  const budget = useBudget();
  const wish = budgetOf(text);
  const tenth = (bits: number): string => format.number(Math.round(bits * 10) / 10);
  return (
    <Panel title={t('screening.budget')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (wish !== null) budget.mutate(wish);
        }}
      >
        <p className={classes.note}>{t('screening.budgetLead')}</p>
        {keeps ? (
          <div className={classes.tools}>
            <TextInput
              label={t('screening.budgetField')}
              dir="ltr"
              inputMode="decimal"
              value={text}
              error={wish === null ? t('screening.budgetWrong') : null}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Button
              type="submit"
              disabled={wish === null || wish === state.budget}
              loading={budget.isPending}
            >
              {t('screening.budgetSet')}
            </Button>
          </div>
        ) : null}
        <p role="status" className={classes.count}>
          {t('screening.threshold', {
            budget: format.number(wish ?? state.budget),
            bits: tenth(wish === null ? state.threshold : thresholdOf(wish)),
          })}
        </p>
        {budget.error ? <Fault fault={budget.error} /> : null}
      </form>
    </Panel>
  );
}
