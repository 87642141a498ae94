import type { JSX } from 'react';
import type { Flow, Pattern } from '../../api/contract/flows';
import { useText } from '../../text/useText';
import { Names } from '../Parts';
import classes from './Flow.module.css';
import { PaymentTable } from './PaymentTable';

/** What is worth a look, with the numbers and payments it rests on; its caution stands above. */
export function Patterns({ flow }: { flow: Flow }): JSX.Element {
  const { t } = useText();
  const counted = new Map<string, number>();
  return (
    <div className={classes.group}>
      <h3>{t('flow.patterns')}</h3>
      {flow.patterns.length === 0 ? <p>{t('flow.noPatterns')}</p> : <p>{flow.patternCaution}</p>}
      <ul className={classes.patterns}>
        {flow.patterns.map((pattern) => {
          const base = `${pattern.kind} ${pattern.accounts.join(' ')} ${pattern.payments.join(' ')}`;
          const again = counted.get(base) ?? 0;
          counted.set(base, again + 1);
          return <OnePattern key={`${base} ${again}`} flow={flow} pattern={pattern} />;
        })}
      </ul>
    </div>
  );
}

function OnePattern({ flow, pattern }: { flow: Flow; pattern: Pattern }): JSX.Element {
  const { t } = useText();
  const says = usePatternSentence(flow);
  const known = new Map(flow.accounts.map((account) => [account.id, account]));
  const items = pattern.accounts.flatMap((id) => known.get(id) ?? []);
  return (
    <li className={classes.pattern}>
      <span className={classes.kind}>{t(`flow.kind.${pattern.kind}`)}</span>
      <Names items={items} />
      <p>{says(pattern)}</p>
      <details>
        <summary>{t('flow.itsPayments')}</summary>
        <PaymentTable flow={flow} payments={pattern.payments} label={t(`flow.kind.${pattern.kind}`)} />
      </details>
    </li>
  );
}

/** A pattern's numbers as a sentence. */
export function usePatternSentence(flow: Flow): (pattern: Pattern) => string {
  const { t, format } = useText();
  return ({ kind, amounts, counts, between, accounts }) => {
    const money = (name: string): string => format.money(amounts[name] ?? 0, flow.currency);
    const number = (name: string): string => format.number(Math.round((counts[name] ?? 0) * 10) / 10);
    switch (kind) {
      case 'structuring':
        return t('flow.says.structuring', {
          number: number('payments'),
          threshold: format.money(flow.threshold, flow.currency),
          total: money('total'),
          expected: number('expected'),
        });
      case 'fan-in':
      case 'fan-out':
        return t(`flow.says.${kind}`, {
          number: number('parties'),
          total: money('total'),
          moved: money('moved'),
          expected: number('expected'),
        });
      case 'cycle':
        return t('flow.says.cycle', {
          number: format.number(accounts.length),
          first: money('first'),
          last: money('last'),
        });
      case 'scatter-gather':
        return t('flow.says.scatter-gather', {
          number: format.number(between.length),
          scattered: money('scattered'),
          gathered: money('gathered'),
        });
    }
  };
}
