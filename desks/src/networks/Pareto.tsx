import type { JSX } from 'react';
import type { ParetoPoint } from '../api/contract/scenarios';
import { Panel } from '../parts/Page';
import { Scroller } from '../parts/Scroller';
import { useText } from '../text/useText';
import classes from './Networks.module.css';
import { ParetoTable } from './ParetoTable';
import { RemainderChart } from './RemainderChart';

/** What would remain against what it costs in law: choices of which none is better in both. */
export function Pareto({ pareto }: { pareto: ParetoPoint[] }): JSX.Element {
  const { t } = useText();
  const points = [...pareto].sort((one, other) => one.cost - other.cost);
  const bounds = points.map((one) => ({ along: one.cost, low: one.low, high: one.high }));
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
        {bounded ? <p className={classes.note}>{t('networks.paretoInterval')}</p> : null}
        <details>
          <summary>{t('networks.inFigures')}</summary>
          <Scroller label={t('networks.pareto')}>
            <ParetoTable points={points} className={classes.table} />
          </Scroller>
        </details>
      </div>
    </Panel>
  );
}
