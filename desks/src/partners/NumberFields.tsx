import { NumberInput } from '@mantine/core';
import type { JSX } from 'react';
import type { Deadlines, Quotas } from '../api/contract/exchange';
import { useText } from '../text/useText';
import { DEADLINES, ordered, QUOTAS } from './numbers';
import classes from './Partners.module.css';

interface NumberFieldsProps {
  deadlines: Deadlines;
  quotas: Quotas;
  changeDeadlines: (deadlines: Deadlines) => void;
  changeQuotas: (quotas: Quotas) => void;
}

/** How long the holder of a request has, and how much either party may send. */
export function NumberFields(props: NumberFieldsProps): JSX.Element {
  const { deadlines, quotas, changeDeadlines, changeQuotas } = props;
  const { t } = useText();
  return (
    <>
      <fieldset className={classes.numbers}>
        <legend>{t('partners.deadlines')}</legend>
        {DEADLINES.map((one) => (
          <NumberInput
            key={one}
            label={t(`partners.deadline.${one}`)}
            value={deadlines[one]}
            onChange={(value) => changeDeadlines({ ...deadlines, [one]: Number(value) })}
            min={1}
            max={2160}
            allowDecimal={false}
          />
        ))}
        <p role={ordered(deadlines) ? undefined : 'alert'} data-wrong={!ordered(deadlines)}>
          {t('partners.deadlinesWhy')}
        </p>
      </fieldset>
      <fieldset className={classes.numbers}>
        <legend>{t('partners.quotas')}</legend>
        {QUOTAS.map((one) => (
          <NumberInput
            key={one}
            label={t(`partners.quota.${one}`)}
            value={quotas[one] === 0 ? '' : quotas[one]}
            onChange={(value) => changeQuotas({ ...quotas, [one]: Number(value) })}
            min={0}
            max={1_000_000}
            allowDecimal={false}
          />
        ))}
        <p>{t('partners.quotasWhy')}</p>
      </fieldset>
    </>
  );
}
