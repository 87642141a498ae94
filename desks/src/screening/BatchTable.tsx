import type { JSX } from 'react';
import { Panel } from '../parts/Page';
import { Scroller } from '../parts/Scroller';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Screening.module.css';
import { type BatchState, SHOWN } from './useBatch';

const COLUMNS = ['line', 'name', 'band', 'probability', 'listed', 'list', 'version', 'sentence'] as const;

/** The first answers of a batch; the saved file has them all. */
export function BatchTable({ batch }: { batch: BatchState }): JSX.Element {
  const { t, format } = useText();
  const cell = (row: string[], column: string): string => row[batch.columns.indexOf(column)] ?? '';
  const shown = (row: string[], column: (typeof COLUMNS)[number]): JSX.Element | string => {
    const text = cell(row, column);
    if (text === '') return '–';
    if (column === 'band') return t(`screening.band.${text}`, { defaultValue: text });
    if (column === 'probability') return format.chance(Number(text));
    if (column === 'line' || column === 'version') return format.number(Number(text));
    return <Free text={text} />;
  };
  return (
    <Panel
      title={batch.answered > SHOWN ? t('screening.batchFirst', { count: SHOWN }) : t('screening.answers')}
    >
      <Scroller label={t('screening.answers')}>
        <table className={classes.table}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`screening.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {batch.rows.map((row, index) => (
              <tr key={index}>
                {COLUMNS.map((column) => (
                  <td key={column} className={column === 'sentence' ? classes.sentence : 'figures'}>
                    {shown(row, column)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Panel>
  );
}
