import type { JSX } from 'react';
import type { LedgerMonth } from '../api/contract/ledger';
import { useText } from '../text/useText';
import classes from './Ledger.module.css';

/** How many letters of each kind went each way, and how many items they carried. */
export function LetterCounts({ row }: { row: LedgerMonth }): JSX.Element {
  const { t, format } = useText();
  const kinds = [...new Set([...Object.keys(row.sent.letters), ...Object.keys(row.received.letters)])];
  return (
    <section>
      <h3>{t('ledger.letters')}</h3>
      <table className={classes.small}>
        <thead>
          <tr>
            <th scope="col">{t('ledger.kind')}</th>
            <th scope="col">{t('ledger.column.sent')}</th>
            <th scope="col">{t('ledger.column.received')}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`exchange.kind.${kind}`, { defaultValue: kind })}</th>
              <td className="figures">{format.number(row.sent.letters[kind] ?? 0)}</td>
              <td className="figures">{format.number(row.received.letters[kind] ?? 0)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('ledger.items')}</th>
            <td className="figures">{format.number(row.sent.items)}</td>
            <td className="figures">{format.number(row.received.items)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
