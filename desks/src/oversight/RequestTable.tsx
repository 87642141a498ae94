import type { JSX } from 'react';
import type { RequestCount } from '../api/contract/oversight';
import { Monogram } from '../parts/Monogram';
import { Scroller } from '../parts/Scroller';
import { useText } from '../text/useText';
import classes from './Oversight.module.css';

const DAY = 86_400;

/** Requests for information by partner and direction, as article 18 of the directive asks. */
export function RequestTable({ requests }: { requests: RequestCount[] }): JSX.Element {
  const { t, format, said } = useText();
  const days = (seconds: number | null): string =>
    seconds === null ? '–' : format.number(Math.round((seconds / DAY) * 10) / 10);
  return (
    <Scroller label={t('oversight.rfiRequests')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('oversight.partner')}</th>
            <th scope="col">{t('oversight.direction')}</th>
            <th scope="col">{t('oversight.rfiAsked')}</th>
            <th scope="col">{t('oversight.rfiUrgentOnes')}</th>
            <th scope="col">{t('oversight.rfiAnswered')}</th>
            <th scope="col">{t('oversight.rfiAnsweredUrgent')}</th>
            <th scope="col">{t('oversight.rfiRefusedOnes')}</th>
            <th scope="col">{t('oversight.rfiNoData')}</th>
            <th scope="col">{t('oversight.rfiLateOnes')}</th>
            <th scope="col">{t('oversight.rfiJudicial')}</th>
            <th scope="col">{t('oversight.rfiJudicialMedian')}</th>
            <th scope="col">{t('oversight.rfiReasonsOfRefusals')}</th>
          </tr>
        </thead>
        <tbody>
          {requests.map((one) => (
            <tr key={`${one.partner.party} ${one.direction}`}>
              <th scope="row">
                <Monogram party={one.partner} full />
              </th>
              <td>{t(one.direction === 'out' ? 'oversight.sent' : 'oversight.came')}</td>
              <td className="figures">{format.number(one.requests)}</td>
              <td className="figures">{format.number(one.urgent)}</td>
              <td className="figures">{format.number(one.answered)}</td>
              <td className="figures">{format.number(one.answeredUrgent)}</td>
              <td className="figures">{format.number(one.refused)}</td>
              <td className="figures">{format.number(one.nothing)}</td>
              <td className="figures">{format.number(one.late)}</td>
              <td className="figures">{format.number(one.judicial)}</td>
              <td className="figures">{days(one.judicialMedianSeconds)}</td>
              <td>
                {one.reasons.map((reason) => (
                  <p key={reason.code}>
                    <span className="figures">{format.number(reason.count)}</span>{' '}
                    {said(reason.text) || reason.code}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
