import type { JSX } from 'react';
import type { Match } from '../api/contract/screening';
import { useText } from '../text/useText';
import classes from './Waterfall.module.css';
import { fallsOf } from './waterfall';

/** What speaks for the match and against it, bit by bit, and what it comes to; a table to those who do not see bars. */
export function Waterfall({ match }: { match: Match }): JSX.Element {
  const { t, format } = useText();
  const { falls, nought } = fallsOf(match.evidence);
  const sum = match.evidence.reduce((all, one) => all + one.bits, 0);
  return (
    <section className={classes.waterfall}>
      <h4>{t('screening.evidence')}</h4>
      <table className={classes.table}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('screening.whatSpeaks')}</th>
            <th scope="col">{t('screening.bits')}</th>
          </tr>
        </thead>
        <tbody>
          {falls.map((fall) => (
            <tr key={fall.kind}>
              <th scope="row">{t(`screening.kind.${fall.kind}`, { defaultValue: fall.kind })}</th>
              <td>
                <svg
                  viewBox="0 0 100 12"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                  className={classes.bar}
                >
                  <rect
                    x={fall.from}
                    y="2"
                    width={Math.max(0.8, fall.width)}
                    height="8"
                    data-sign={fall.bits < 0 ? 'against' : 'for'}
                  />
                  <path d={`M${nought} 0v12`} vectorEffect="non-scaling-stroke" />
                </svg>
                <bdi dir="ltr" className="figures">
                  {format.signed(fall.bits)}
                </bdi>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('screening.sum')}</th>
            <td>
              <span>{t('screening.likely', { chance: format.chance(match.probability) })}</span>
              <bdi dir="ltr" className="figures">
                {format.signed(sum)}
              </bdi>
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
