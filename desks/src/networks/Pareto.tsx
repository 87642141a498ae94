import type { JSX } from 'react';
import type { ParetoPoint } from '../api/contract/scenarios';
import { Panel } from '../parts/Page';
import { Scroller } from '../parts/Scroller';
import { useText } from '../text/useText';
import classes from './Networks.module.css';
import { RemainderChart } from './RemainderChart';

/** What would remain against what it costs in law: choices of which none is better in both. */
export function Pareto({ pareto }: { pareto: ParetoPoint[] }): JSX.Element {
  const { t, format } = useText();
  const points = [...pareto].sort((one, other) => one.cost - other.cost);
  const bounds = points.map((one) => ({ along: one.cost, low: one.low ?? null, high: one.high ?? null }));
  const bounded = bounds.some((one) => one.low !== null && one.high !== null);
  const spots = points.map((one) => ({ along: one.cost, share: one.remaining }));
  return (
    <Panel title={t('networks.pareto')}>
      <div className={classes.body}>
        <p className={classes.note}>{t('networks.paretoMeans')}</p>
        <RemainderChart
          label={t('networks.pareto')}
          most={Math.max(...points.map((one) => one.cost))}
          along={t('networks.alongCost')}
          lines={[{ key: 'first', spots }]}
          points={spots}
          {...(bounded ? { bounds } : {})}
        />
        <details>
          <summary>{t('networks.inFigures')}</summary>
          <Scroller label={t('networks.pareto')}>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{t('networks.column.cost')}</th>
                  <th scope="col">{t('networks.column.steps')}</th>
                  <th scope="col">{t('networks.column.remaining')}</th>
                  {bounded ? <th scope="col">{t('networks.column.interval')}</th> : null}
                </tr>
              </thead>
              <tbody className="figures">
                {points.map((one) => (
                  <tr key={one.cost}>
                    <td>{format.number(one.cost)}</td>
                    <td>{format.number(one.steps)}</td>
                    <td>{format.share(one.remaining)}</td>
                    {bounded ? (
                      <td>
                        {typeof one.low === 'number' && typeof one.high === 'number'
                          ? t('networks.fromTo', { low: format.share(one.low), high: format.share(one.high) })
                          : '–'}
                      </td>
                    ) : null}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroller>
        </details>
      </div>
    </Panel>
  );
}
