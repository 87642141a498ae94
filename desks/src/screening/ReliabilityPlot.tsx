import type { JSX } from 'react';
import type { Reliability } from '../api/contract/screening';
import { useText } from '../text/useText';
import classes from './Plot.module.css';

const SIDE = 200;
const LEAST = 4;
const MOST = 12;

interface ReliabilityPlotProps {
  title: string;
  reliability: Reliability;
}

/** Where both axes are marked. */
const MARKS = [0, 0.25, 0.5, 0.75, 1];

/** What was said along, what was found up; on the diagonal both are one. The area of a dot tells how many cases. */
export function ReliabilityPlot({ title, reliability }: ReliabilityPlotProps): JSX.Element {
  const { t, format } = useText();
  const bins = reliability.bins.filter((bin) => bin.cases > 0);
  const most = Math.max(1, ...bins.map((bin) => bin.cases));
  const error = t('screening.expectedError', {
    error: format.number(Math.round(reliability.expectedError * 1000) / 1000),
  });
  return (
    <figure className={classes.figure}>
      <figcaption>
        <b>{title}</b> {error}
      </figcaption>
      <svg viewBox={`-52 -14 ${SIDE + 66} ${SIDE + 58}`} role="img" aria-label={`${title}: ${error}`}>
        <rect width={SIDE} height={SIDE} data-part="ground" />
        {MARKS.map((mark) => (
          <g key={mark} data-part="mark">
            <path d={`M0 ${(1 - mark) * SIDE}H${SIDE}M${mark * SIDE} 0V${SIDE}`} />
            <text x={-8} y={(1 - mark) * SIDE} dy="0.35em" textAnchor="end">
              {format.share(mark)}
            </text>
            <text x={mark * SIDE} y={SIDE + 16} textAnchor="middle">
              {format.share(mark)}
            </text>
          </g>
        ))}
        <text x={SIDE / 2} y={SIDE + 36} textAnchor="middle" data-part="axis">
          {t('screening.said')}
        </text>
        <text transform={`translate(-42 ${SIDE / 2}) rotate(-90)`} textAnchor="middle" data-part="axis">
          {t('screening.came')}
        </text>
        <path d={`M0 ${SIDE}L${SIDE} 0`} data-part="diagonal" />
        {bins.map((bin) => (
          <circle
            key={bin.said}
            cx={bin.said * SIDE}
            cy={(1 - bin.found) * SIDE}
            r={LEAST + (MOST - LEAST) * Math.sqrt(bin.cases / most)}
            data-part="dot"
          />
        ))}
      </svg>
      <details>
        <summary>{t('screening.inFigures')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('screening.said')}</th>
              <th scope="col">{t('screening.came')}</th>
              <th scope="col">{t('screening.cases')}</th>
            </tr>
          </thead>
          <tbody className="figures">
            {bins.map((bin) => (
              <tr key={bin.said}>
                <td>{format.share(bin.said)}</td>
                <td>{format.share(bin.found)}</td>
                <td>{format.number(bin.cases)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
