import { Button, MultiSelect, NumberInput, Select } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { FlowWish, Money } from '../../api/contract/flows';
import { minorDigits } from '../../text/format';
import { useText } from '../../text/useText';
import classes from '../Networks.module.css';

interface FlowFormProps {
  money: Money;
  busy: boolean;
  ask: (wish: FlowWish) => void;
}

/** Where money comes from and goes, how long it may rest, and from which amount payments are reported. */
export function FlowForm({ money, busy, ask }: FlowFormProps): JSX.Element {
  const { t, format } = useText();
  const [code, setCode] = useState(money.currencies[0]?.code ?? '');
  const [sources, setSources] = useState<string[]>([]);
  const [sinks, setSinks] = useState<string[]>([]);
  const [days, setDays] = useState(5);
  const [threshold, setThreshold] = useState(10_000);
  const currency = money.currencies.find((one) => one.code === code);
  const accounts = (currency?.accounts ?? []).map((account) => ({
    value: account.id,
    label: t('flow.account', {
      name: account.name || account.id,
      paid: format.number(account.paid),
      received: format.number(account.received),
    }),
  }));
  const others = (taken: readonly string[]) => accounts.filter(({ value }) => !taken.includes(value));
  const halfSaid = (sources.length === 0) !== (sinks.length === 0);
  const choose = (next: string): void => {
    setCode(next);
    setSources([]);
    setSinks([]);
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        const minor = Math.round(threshold * 10 ** minorDigits(code));
        ask({ currency: code, sources, sinks, holdingDays: days, threshold: minor });
      }}
    >
      <div className={classes.fields}>
        <Select
          label={t('flow.currency')}
          allowDeselect={false}
          value={code}
          onChange={(next) => choose(next ?? code)}
          data={money.currencies.map((one) => one.code)}
        />
        <NumberInput
          label={t('flow.holding')}
          min={0}
          max={366}
          clampBehavior="blur"
          allowDecimal={false}
          value={days}
          onChange={(value) => setDays(Number(value) || 0)}
        />
        <NumberInput
          label={t('flow.threshold')}
          min={1}
          max={1_000_000_000}
          clampBehavior="blur"
          thousandSeparator=","
          value={threshold}
          onChange={(value) => setThreshold(Number(value) || 10_000)}
        />
      </div>
      <div className={classes.fields}>
        <MultiSelect
          label={t('flow.sources')}
          searchable
          hidePickedOptions
          value={sources}
          onChange={setSources}
          data={others(sinks)}
        />
        <MultiSelect
          label={t('flow.sinks')}
          searchable
          hidePickedOptions
          value={sinks}
          onChange={setSinks}
          data={others(sources)}
        />
      </div>
      <p className={classes.note}>{t('flow.endsWhy')}</p>
      <div className={classes.acts}>
        <Button type="submit" loading={busy} disabled={halfSaid}>
          {t('flow.ask')}
        </Button>
      </div>
    </form>
  );
}
