import type { JSX } from 'react';
import type { Flow } from '../../api/contract/flows';
import { Free } from '../../text/Free';
import { useText } from '../../text/useText';
import classes from '../Report.module.css';
import { usePatternSentence } from './Patterns';

/** The money of a scenario on paper: the narrowest payments and the patterns, with their caution. */
export function ReportFlow({ flow }: { flow: Flow }): JSX.Element {
  const { t, format } = useText();
  const says = usePatternSentence(flow);
  const names = new Map(flow.accounts.map((account) => [account.id, account.name || account.id]));
  const name = (id: string): JSX.Element => <Free text={names.get(id) ?? id} />;
  const cut = flow.byPayments.payments.flatMap((place) => flow.payments[place] ?? []);
  return (
    <>
      <h2>{t('flow.title')}</h2>
      {flow.byPayments.reach === 'unasked' ? null : (
        <p>
          {flow.byPayments.reach === 'found'
            ? t('flow.cutPayments', { amount: format.money(flow.byPayments.value, flow.currency) })
            : t(flow.byPayments.reach === 'no-trail' ? 'flow.reach.no-trail' : 'flow.reach.protected')}
        </p>
      )}
      {cut.length > 0 ? (
        <table className={classes.steps}>
          <thead>
            <tr>
              {(['from', 'to', 'amount', 'at'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`flow.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cut.map((payment) => (
              <tr key={payment.id}>
                <td>{name(payment.from)}</td>
                <td>{name(payment.to)}</td>
                <td>
                  <bdi>{format.money(payment.amount, flow.currency)}</bdi>
                </td>
                <td>{format.date(new Date(payment.at))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {flow.patterns.length > 0 ? (
        <>
          <p>{flow.patternCaution}</p>
          <ul className={classes.sentences}>
            {flow.patterns.map((pattern) => (
              <li key={`${pattern.kind} ${pattern.payments.join(' ')}`}>
                {t(`flow.kind.${pattern.kind}`)}: {name(pattern.accounts[0] ?? '')}. {says(pattern)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
