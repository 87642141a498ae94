import type { JSX } from 'react';
import type { Change } from '../../api/contract/change';
import { Free } from '../../text/Free';
import { useText } from '../../text/useText';
import { byName } from './lanes';

interface ChangeTableProps {
  change: Change;
  className: string | undefined;
}

/** All that the timeline draws, in figures: a row for each slice. */
export function ChangeTable({ change, className }: ChangeTableProps): JSX.Element {
  const { t, format } = useText();
  const leaders = byName(change);
  return (
    <table className={className}>
      <thead>
        <tr>
          {(['slice', 'begins', 'ties', 'statements', 'coverage'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`timeline.column.${name}`)}
            </th>
          ))}
          {leaders.map(({ id, name }) => (
            <th key={id} scope="col">
              <Free text={name || id} />
            </th>
          ))}
          <th scope="col">{t('timeline.others')}</th>
        </tr>
      </thead>
      <tbody className="figures">
        {change.slices.map((slice, at) => (
          <tr key={slice.from}>
            <td>{format.number(at + 1)}</td>
            <td>{format.date(new Date(slice.from))}</td>
            <td>{format.number(slice.ties)}</td>
            <td>{format.number(slice.statements)}</td>
            <td>{format.share(slice.coverage)}</td>
            {leaders.map(({ id, shares }) => (
              <td key={id}>{format.share(shares[at] ?? 0)}</td>
            ))}
            <td>{format.share(slice.others)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
