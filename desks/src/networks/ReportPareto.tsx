import type { JSX } from 'react';
import type { ParetoPoint } from '../api/contract/scenarios';
import { useText } from '../text/useText';
import { ParetoTable } from './ParetoTable';
import classes from './Report.module.css';

/** What would remain against legal cost, as paper holds it. */
export function ReportPareto({ pareto }: { pareto: readonly ParetoPoint[] }): JSX.Element {
  const { t } = useText();
  return (
    <>
      <h2>{t('networks.pareto')}</h2>
      <p>{t('networks.paretoMeans')}</p>
      <ParetoTable points={pareto} className={classes.steps} />
      <p>{t('networks.paretoInterval')}</p>
    </>
  );
}
