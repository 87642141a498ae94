import type { JSX } from 'react';
import type { WarningTimes } from '../api/contract/oversight';
import { Scroller } from '../parts/Scroller';
import { useText } from '../text/useText';
import classes from './Oversight.module.css';

/** How warnings were answered, in minutes and seconds. */
export function WarningTable({ warnings }: { warnings: WarningTimes[] }): JSX.Element {
  const { t, format } = useText();
  const time = (seconds: number | null): string => (seconds === null ? '–' : format.countdown(seconds));
  return (
    <Scroller label={t('oversight.warnings')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('oversight.direction')}</th>
            <th scope="col">{t('oversight.acts')}</th>
            <th scope="col">{t('oversight.acknowledged')}</th>
            <th scope="col">{t('oversight.median')}</th>
            <th scope="col">{t('oversight.slowest')}</th>
            <th scope="col">{t('oversight.escalated')}</th>
            <th scope="col">{t('oversight.closed')}</th>
          </tr>
        </thead>
        <tbody>
          {warnings.map((one) => (
            <tr key={one.direction}>
              <th scope="row">{t(one.direction === 'out' ? 'oversight.sent' : 'oversight.came')}</th>
              <td className="figures">{format.number(one.warnings)}</td>
              <td className="figures">{format.number(one.acknowledged)}</td>
              <td className="figures">
                <bdi dir="ltr">{time(one.medianSeconds)}</bdi>
              </td>
              <td className="figures">
                <bdi dir="ltr">{time(one.slowestSeconds)}</bdi>
              </td>
              <td className="figures">{format.number(one.escalated)}</td>
              <td className="figures">{format.number(one.closed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
