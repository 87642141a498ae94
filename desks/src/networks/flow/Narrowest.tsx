import type { JSX } from 'react';
import type { Flow } from '../../api/contract/flows';
import { useText } from '../../text/useText';
import { Names } from '../Parts';
import classes from './Flow.module.css';
import { PaymentTable } from './PaymentTable';

/** The cheapest payments and the cheapest accounts without which no trail is left, or why there are none. */
export function Narrowest({ flow }: { flow: Flow }): JSX.Element | null {
  const { t, format } = useText();
  const { byPayments, byAccounts } = flow;
  if (byPayments.reach === 'unasked') return null;
  const accounts = flow.accounts.filter((account) => byAccounts.accounts.includes(account.id));
  return (
    <div className={classes.group}>
      <h3>{t('flow.narrowest')}</h3>
      {byPayments.reach === 'no-trail' ? (
        <p>{t('flow.reach.no-trail')}</p>
      ) : (
        <>
          {byPayments.reach === 'found' ? (
            <>
              <p>{t('flow.cutPayments', { amount: format.money(byPayments.value, flow.currency) })}</p>
              <PaymentTable flow={flow} payments={byPayments.payments} label={t('flow.narrowest')} />
            </>
          ) : (
            <p>{t('flow.reach.protected')}</p>
          )}
          {byAccounts.reach === 'found' ? (
            <>
              <p>{t('flow.cutAccounts', { amount: format.money(byAccounts.value, flow.currency) })}</p>
              <Names items={accounts} />
            </>
          ) : (
            <p>
              {t(byAccounts.reach === 'straight' ? 'flow.reach.straight' : 'flow.reach.protectedAccounts')}
            </p>
          )}
        </>
      )}
    </div>
  );
}
