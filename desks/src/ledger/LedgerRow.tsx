import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type JSX, useId, useState } from 'react';
import type { LedgerMonth, Standing } from '../api/contract/ledger';
import { Monogram } from '../parts/Monogram';
import { Tag } from '../parts/Tag';
import { useText } from '../text/useText';
import classes from './Ledger.module.css';
import { LedgerDetail } from './LedgerDetail';
import { COLUMNS } from './MonthPanel';

const HOUR = 3600;

/** One partner in one month; its name opens what stands behind the figures. */
export function LedgerRow({ row }: { row: LedgerMonth }): JSX.Element {
  const { t, format } = useText();
  const [open, setOpen] = useState(false);
  const id = useId();
  const Chevron = open ? IconChevronDown : IconChevronRight;
  const { quality } = row;
  const of = (part: number, whole: number): string =>
    whole === 0 ? '–' : t('ledger.of', { part: format.number(part), whole: format.number(whole) });
  const hours = (seconds: number): string => {
    const tenths = Math.round((seconds / HOUR) * 10);
    return tenths === 0 ? t('ledger.atOnce') : format.number(tenths / 10);
  };
  const answered = (direction: 'out' | 'in'): string => {
    const some = quality.requests.find((each) => each.direction === direction);
    return some ? of(some.answered + some.refused + some.nothing, some.requests) : '–';
  };
  const cells: Record<(typeof COLUMNS)[number], string> = {
    sent: format.number(row.canEnforce ? row.sent.count : quality.pages),
    received: row.canEnforce ? format.number(row.received.count) : '–',
    theyAnswered: answered('out'),
    theirHours: quality.theyAnswerSeconds === null ? '–' : hours(quality.theyAnswerSeconds),
    weAnswered: answered('in'),
    warningsRead: of(quality.warnedIt.acknowledged, quality.warnedIt.warnings),
    recallsDone: of(quality.recalls.honoured, quality.recalls.sent),
  };
  return (
    <tbody>
      <tr>
        <th scope="row">
          <button
            type="button"
            className={classes.partner}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <Chevron size={16} stroke={1.8} aria-hidden="true" className="mirrored" />
            <Monogram party={row.partner} full />
          </button>
        </th>
        <td>
          <Tag tone={tone(row.standing)}>{t(`ledger.standing.${row.standing}`)}</Tag>
        </td>
        {COLUMNS.map((column) => (
          <td key={column} className="figures">
            {cells[column]}
          </td>
        ))}
      </tr>
      <tr hidden={!open} id={id}>
        <td colSpan={COLUMNS.length + 2} className={classes.cell}>
          {open ? <LedgerDetail row={row} /> : null}
        </td>
      </tr>
    </tbody>
  );
}

function tone(standing: Standing): 'accent' | 'danger' | 'plain' | 'quiet' {
  if (standing === 'agreed') return 'accent';
  if (standing === 'differs' || standing === 'outside') return 'danger';
  return standing === 'open' ? 'quiet' : 'plain';
}
