import type { JSX } from 'react';
import type { Results, Scenario } from '../api/contract/scenarios';
import { Panel } from '../parts/Page';
import { useText } from '../text/useText';
import classes from './Networks.module.css';
import { OutlookFacts } from './OutlookFacts';
import { Pareto } from './Pareto';
import { RemainderChart } from './RemainderChart';
import { RemainderKey } from './RemainderKey';
import { isBounded, pointAt } from './remainder';
import { Sentence } from './Sentence';

interface RemainderProps {
  scenario: Scenario;
  results: Results;
  steps: number;
}

/** What would remain together of the data held, with intervals, and what the remainder costs in law. */
export function Remainder({ scenario, results, steps }: RemainderProps): JSX.Element {
  const { t, format } = useText();
  const { plan, outlook, pareto } = results;
  const most = Math.max(1, ...plan.curve.map((point) => point.removed));
  const point = pointAt(plan.curve, steps);
  return (
    <div className={classes.columns}>
      <Panel title={t('networks.remainder')}>
        <div className={classes.body}>
          {point ? <Sentence point={point} /> : <p>{t('networks.noCurve')}</p>}
          {plan.curve.length > 1 ? (
            <>
              <RemainderChart
                label={t('networks.remainder')}
                most={most}
                along={t('networks.alongSteps')}
                lines={[
                  {
                    key: 'first',
                    spots: plan.curve.map((one) => ({ along: one.removed, share: one.remaining })),
                  },
                ]}
                bounds={plan.curve.map((one) => ({ along: one.removed, low: one.low, high: one.high }))}
                level={scenario.stopBelow}
                at={steps}
              />
              <RemainderKey bounded={plan.curve.some(isBounded)} level={format.share(scenario.stopBelow)} />
            </>
          ) : null}
          {outlook ? (
            <OutlookFacts outlook={outlook} />
          ) : (
            <p className={classes.note}>{t('networks.noOutlook')}</p>
          )}
        </div>
      </Panel>
      {pareto.length > 0 ? <Pareto pareto={pareto} /> : null}
    </div>
  );
}
