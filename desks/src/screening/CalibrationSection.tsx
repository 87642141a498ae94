import { Button } from '@mantine/core';
import type { JSX } from 'react';
import type { Calibration } from '../api/contract/screening';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { At } from '../text/Ago';
import { useText } from '../text/useText';
import { By } from './By';
import { useCalibrating } from './queries';
import { ReliabilityPlot } from './ReliabilityPlot';
import classes from './Screening.module.css';

/** Whether what is said to be so likely is so, and the act that makes probabilities fit what people decided. */
export function CalibrationSection({ calibration }: { calibration: Calibration }): JSX.Element {
  const { t, format } = useText();
  const calibrating = useCalibrating();
  const { before, after } = calibration;
  return (
    <>
      <p className={classes.note}>{t('screening.calibrationLead')}</p>
      <div className={classes.tools}>
        <Button loading={calibrating.isPending} onClick={() => calibrating.mutate()}>
          {t('screening.calibrate')}
        </Button>
      </div>
      {calibrating.error ? <Fault fault={calibrating.error} /> : null}
      <Panel title={t('screening.inForce')}>
        <div className={classes.form}>
          {calibration.fittedAt ? (
            <p>
              {t('screening.fitted', { count: calibration.decisions })} <At moment={calibration.fittedAt} />
              {calibration.fittedBy ? (
                <>
                  {' · '}
                  <By account={calibration.fittedBy} />
                </>
              ) : null}
            </p>
          ) : (
            <p>{t('screening.unfitted')}</p>
          )}
          <p className="figures">
            {t('screening.numbers', {
              slope: format.number(Math.round(calibration.slope * 100) / 100),
              shift: format.signed(calibration.shift),
            })}
          </p>
          {before && after ? (
            <div className={classes.facts}>
              <ReliabilityPlot title={t('screening.before')} reliability={before} />
              <ReliabilityPlot title={t('screening.after')} reliability={after} />
            </div>
          ) : null}
        </div>
      </Panel>
    </>
  );
}
