import type { JSX } from 'react';
import type { LedgerMonth } from '../api/contract/ledger';
import { Panel } from '../parts/Page';
import { Scroller } from '../parts/Scroller';
import { useText } from '../text/useText';
import classes from './Ledger.module.css';
import { LedgerRow } from './LedgerRow';

/** The columns of figures, after the partner and the statement. */
export const COLUMNS = [
  'sent',
  'received',
  'theyAnswered',
  'theirHours',
  'weAnswered',
  'warningsRead',
  'recallsDone',
] as const;

/** One month: a line for each partner, which opens. */
export function MonthPanel({ month, rows }: { month: string; rows: LedgerMonth[] }): JSX.Element {
  const { t, format } = useText();
  const name = format.month(month);
  return (
    <Panel title={name} id={`month-${month}`}>
      <Scroller label={name}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('ledger.partner')}</th>
              <th scope="col">{t('ledger.statement')}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`ledger.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {rows.map((row) => (
            <LedgerRow key={row.partner.party} row={row} />
          ))}
        </table>
      </Scroller>
    </Panel>
  );
}
