import type { JSX } from 'react';
import type { ParetoPoint } from '../api/contract/scenarios';
import { isolated } from '../text/bidi';
import { useText } from '../text/useText';

interface ParetoTableProps {
  points: readonly ParetoPoint[];
  className: string | undefined;
}

/** What each cost leaves, with its interval and what is set aside for it. */
export function ParetoTable({ points, className }: ParetoTableProps): JSX.Element {
  const { t, format } = useText();
  return (
    <table className={className}>
      <thead>
        <tr>
          {(['cost', 'remaining', 'interval', 'things'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`networks.column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map(({ cost, remaining, low, high, things }) => (
          <tr key={cost}>
            <td className="figures">{format.number(cost)}</td>
            <td className="figures">{format.share(remaining)}</td>
            <td className="figures">
              {low !== null && high !== null
                ? t('networks.fromTo', { low: format.share(low), high: format.share(high) })
                : '–'}
            </td>
            <td>
              {things.length > 0
                ? format.list(things.map(({ id, name }) => isolated(name || id)))
                : t('networks.nothing')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
