import { IconEqualNot } from '@tabler/icons-react';
import { type JSX, useMemo } from 'react';
import type { Statement } from '../api/contract/bank';
import { MarkingChip } from '../parts/MarkingChip';
import { Monogram } from '../parts/Monogram';
import { Ago } from '../text/Ago';
import { useText } from '../text/useText';
import { matrixOf } from './matrix';
import { PropertyName } from './PropertyName';
import classes from './Statements.module.css';
import { Value } from './Value';

interface StatementsProps {
  statements: Statement[];
  selected: string | null;
  select: (statementId: string) => void;
}

/** What each originator says, side by side, property by property; disagreement is marked, never settled by the desk. */
export function Statements({ statements, selected, select }: StatementsProps): JSX.Element {
  const { t, named } = useText();
  const rows = useMemo(() => matrixOf(statements), [statements]);
  return (
    <div className={classes.scroller}>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              {t('entity.property')}
            </th>
            {statements.map((statement) => (
              <th
                key={statement.statementId}
                scope="col"
                data-selected={statement.statementId === selected || undefined}
              >
                <button
                  type="button"
                  className={classes.voice}
                  aria-pressed={statement.statementId === selected}
                  onClick={() => select(statement.statementId)}
                >
                  <Monogram party={statement.originator} full />
                  <span className={classes.voiceFacts}>
                    <MarkingChip marking={statement.handling.marking} />
                    <span>{named('assertion', statement.handling.assertion)}</span>
                    <Ago moment={statement.recordedAt} />
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.property} data-differs={row.differs || undefined}>
              <th scope="row">
                <PropertyName property={row.property} />
                {row.differs ? (
                  <span className={classes.differs} title={t('entity.differs')}>
                    <IconEqualNot size={14} aria-hidden="true" />
                    <span className="visually-hidden">{t('entity.differs')}</span>
                  </span>
                ) : null}
              </th>
              {row.values.map((values, index) => (
                <td key={statements[index]?.statementId} data-voice={statements[index]?.originator.name}>
                  {values.length === 0 ? <span className={classes.silent}>{t('entity.silent')}</span> : null}
                  {values.map((value) => (
                    <Value key={value} property={row.property} value={value} lang={statements[index]?.lang} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
