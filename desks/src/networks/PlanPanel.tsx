import { Slider } from '@mantine/core';
import type { JSX } from 'react';
import type { Plan } from '../api/contract/scenarios';
import { Notice } from '../parts/Notice';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Workbench.module.css';

interface PlanPanelProps {
  plan: Plan;
  steps: number;
  setSteps: (steps: number) => void;
  selected: string | null;
  select: (id: string | null) => void;
}

/** What the scenario would think away, one after the other; the slider says how far the drawing goes along. */
export function PlanPanel({ plan, steps, setSteps, selected, select }: PlanPanelProps): JSX.Element {
  const { t, format } = useText();
  const count = plan.steps.length;
  return (
    <div className={classes.panel}>
      {plan.status === 'reached' ? null : (
        <Notice title={t(`networks.status.${plan.status}`)}>
          {t(`networks.statusMeans.${plan.status}`)}
        </Notice>
      )}
      {count > 0 ? (
        <>
          <p id="thought-away" role="status">
            {t('networks.away', { number: format.number(steps), of: format.number(count) })}
          </p>
          <Slider
            min={0}
            max={count}
            step={1}
            label={null}
            value={steps}
            onChange={setSteps}
            thumbLabel={t('networks.awaySlider')}
          />
          <ol className={classes.steps} aria-label={t('networks.side.plan')}>
            {plan.steps.map((step, at) => (
              <li key={step.id}>
                <button
                  type="button"
                  className={classes.step}
                  data-gone={at < steps || undefined}
                  aria-pressed={step.id === selected}
                  onClick={() => select(step.id)}
                >
                  <span className={`${classes.place} figures`}>{format.number(step.place)}</span>
                  <span className={classes.name}>
                    <Free text={step.name || step.id} />
                  </span>
                  <span className={`${classes.quiet} figures`}>
                    {t('networks.costIs', { cost: format.number(step.cost.total) })}
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </div>
  );
}
