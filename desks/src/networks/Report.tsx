import { type JSX, useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { Flow } from '../api/contract/flows';
import type { Results, Scenario } from '../api/contract/scenarios';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { ReportFlow } from './flow/ReportFlow';
import type { Frame } from './picture';
import classes from './Report.module.css';
import { ReportFacts } from './ReportFacts';
import { ReportPareto } from './ReportPareto';
import { ReportPlan } from './ReportPlan';
import { ReportChange } from './timeline/ReportChange';

interface ReportProps {
  scenario: Scenario;
  results: Results;
  frame: Frame;
  /** The drawing, as a data address; empty where this browser cannot draw it. */
  picture: string;
  flow: Flow | null;
  close: () => void;
}

/** The page that is printed or kept as a PDF: only paper sees it, and every sheet carries band and caution. */
export function Report(props: ReportProps): JSX.Element {
  const { scenario, results, frame, picture, flow, close } = props;
  const { t } = useText();
  useEffect(() => {
    const before = document.title;
    document.title = scenario.title;
    let off = false;
    const print = (): void => {
      if (!off) window.print();
    };
    if (picture) {
      const image = new Image();
      image.src = picture;
      void image.decode().then(print);
    } else requestAnimationFrame(print);
    addEventListener('afterprint', close);
    return () => {
      off = true;
      document.title = before;
      removeEventListener('afterprint', close);
    };
  }, [scenario.title, picture, close]);
  const band = (
    <div className={classes.band} data-marking={frame.marking ?? 'none'}>
      {frame.band}
    </div>
  );
  return createPortal(
    // A table's head and foot stand on every sheet.
    <table id="report" className={`paper ${classes.report}`} role="presentation">
      <thead>
        <tr>
          <td>
            {band}
            <p className={classes.statement}>{t('networks.statement')}</p>
          </td>
        </tr>
      </thead>
      <tfoot>
        <tr>
          <td>{band}</td>
        </tr>
      </tfoot>
      <tbody>
        <tr>
          <td>
            <h1>
              <Free text={scenario.title} />
            </h1>
            <p>{results.caution}</p>
            <p>{results.recovery}</p>
            <ReportFacts scenario={scenario} results={results} />
            {picture ? (
              <img src={picture} alt={t('networks.drawing')} className={classes.picture} />
            ) : (
              <p>{t('networks.blind')}</p>
            )}
            <ReportPlan results={results} />
            {flow ? <ReportFlow flow={flow} /> : null}
            {results.pareto.length > 0 ? <ReportPareto pareto={results.pareto} /> : null}
            <ReportChange scenario={scenario} />
          </td>
        </tr>
      </tbody>
    </table>,
    document.body,
  );
}
