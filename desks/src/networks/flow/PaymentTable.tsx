import type { JSX } from 'react';
import type { Flow } from '../../api/contract/flows';
import { Scroller } from '../../parts/Scroller';
import { Free } from '../../text/Free';
import { useText } from '../../text/useText';
import classes from '../Networks.module.css';

interface PaymentTableProps {
  flow: Flow;
  /** By their place. */
  payments: readonly number[];
  label: string;
}

/** Payments with who paid whom, how much and when. */
export function PaymentTable({ flow, payments, label }: PaymentTableProps): JSX.Element {
  const { t, format } = useText();
  const names = new Map(flow.accounts.map((account) => [account.id, account.name || account.id]));
  return (
    <Scroller label={label}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('flow.column.from')}</th>
            <th scope="col">{t('flow.column.to')}</th>
            <th scope="col">{t('flow.column.amount')}</th>
            <th scope="col">{t('flow.column.at')}</th>
          </tr>
        </thead>
        <tbody>
          {payments.flatMap((place) => {
            const payment = flow.payments[place];
            return payment
              ? [
                  <tr key={payment.id}>
                    <td>
                      <Free text={names.get(payment.from) ?? payment.from} />
                    </td>
                    <td>
                      <Free text={names.get(payment.to) ?? payment.to} />
                    </td>
                    <td className={classes.number}>
                      <bdi className="figures">{format.money(payment.amount, flow.currency)}</bdi>
                    </td>
                    <td className={classes.number}>{format.date(new Date(payment.at))}</td>
                  </tr>,
                ]
              : [];
          })}
        </tbody>
      </table>
    </Scroller>
  );
}
