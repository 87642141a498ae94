import type { JSX } from 'react';
import type { Results } from '../api/contract/scenarios';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { OutlookFacts } from './OutlookFacts';
import classes from './Report.module.css';
import { isBounded, pointAt } from './remainder';

/** The plan step by step with what would remain, its interval, and why it is as it is. */
export function ReportPlan({ results }: { results: Results }): JSX.Element {
  const { t, format } = useText();
  const { plan, outlook, explanation } = results;
  const interval = (removed: number): string => {
    const point = pointAt(plan.curve, removed);
    return point && isBounded(point)
      ? t('networks.fromTo', { low: format.share(point.low), high: format.share(point.high) })
      : '–';
  };
  return (
    <>
      <h2>{t('networks.side.plan')}</h2>
      {plan.status === 'reached' ? null : <p>{t(`networks.status.${plan.status}`)}</p>}
      {plan.steps.length > 0 ? (
        <table className={classes.steps}>
          <thead>
            <tr>
              {(['place', 'name', 'action', 'cost', 'remaining', 'interval'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`networks.column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.steps.map((step) => (
              <tr key={step.id}>
                <td>{format.number(step.place)}</td>
                <td>
                  <Free text={step.name || step.id} />
                </td>
                <td>{t(`networks.action.${step.action}`)}</td>
                <td>{format.number(step.cost.total)}</td>
                <td>{format.share(step.remaining)}</td>
                <td>{interval(step.place)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {outlook ? <OutlookFacts outlook={outlook} /> : <p>{t('networks.noOutlook')}</p>}
      {explanation.length > 0 ? (
        <>
          <h2>{t('networks.explanation')}</h2>
          <ul className={classes.sentences}>
            {explanation.flatMap((step) =>
              step.sentences.map((sentence) => <li key={`${step.place} ${sentence}`}>{sentence}</li>),
            )}
          </ul>
        </>
      ) : null}
    </>
  );
}
