import type { JSX } from 'react';
import type { LedgerMonth, StatementLine } from '../api/contract/ledger';
import { Monogram } from '../parts/Monogram';
import { Tag } from '../parts/Tag';
import { useText } from '../text/useText';
import classes from './Ledger.module.css';

const HEAD = 12;

/** Channel by channel where the two sides say different things, ours beside theirs. */
export function Differences({ row }: { row: LedgerMonth }): JSX.Element | null {
  const { t } = useText();
  if (row.differences.length === 0) return null;
  return (
    <table className={classes.small}>
      <thead>
        <tr>
          <th scope="col">{t('ledger.channel')}</th>
          <th scope="col">{t('ledger.weSay')}</th>
          <th scope="col">{t('ledger.theySay')}</th>
        </tr>
      </thead>
      <tbody>
        {row.differences.map((one) => (
          <tr key={`${one.from.party} ${one.lane}`}>
            <th scope="row">
              <span className={classes.channel}>
                <span>{t('ledger.from')}</span> <Monogram party={one.from} full />
                <span>{t(`ledger.lane.${one.lane}`)}</span>
                <Tag tone={one.underway ? 'plain' : 'danger'}>
                  {t(one.underway ? 'ledger.standing.underway' : 'ledger.standing.differs')}
                </Tag>
              </span>
            </th>
            <td>
              <Said line={one.ours} />
            </td>
            <td>
              <Said line={one.theirs} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Said({ line }: { line: StatementLine | null }): JSX.Element {
  const { t, format } = useText();
  if (!line) return <span className={classes.note}>{t('ledger.nothing')}</span>;
  return (
    <>
      {t('ledger.counted', { count: line.count, last: format.number(line.last) })}{' '}
      <bdi dir="ltr" className={classes.head}>
        {line.head.slice(0, HEAD)}
      </bdi>
    </>
  );
}
