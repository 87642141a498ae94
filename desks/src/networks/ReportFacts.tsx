import type { JSX, ReactNode } from 'react';
import type { Results, Scenario } from '../api/contract/scenarios';
import { At } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Report.module.css';
import { useBasisLine } from './useBasisLine';

/** For what, on which basis, of which input and how a report came about: enough to make it again. */
export function ReportFacts({ scenario, results }: { scenario: Scenario; results: Results }): JSX.Element {
  const { t, named, format } = useText();
  const { plan, withheld } = results;
  const basisIn = useBasisLine();
  const facts: [string, ReactNode][] = [
    ['purpose', named('purpose', scenario.purpose)],
    ['case', scenario.caseRef ? <Free text={scenario.caseRef} /> : '–'],
    ['basis', <Free key="basis" text={basisIn(scenario.legalBasis)} />],
    ['actions', format.list(scenario.actions.map((one) => t(`networks.action.${one.kind}`)))],
    ['made', <At key="made" moment={scenario.finishedAt ?? scenario.createdAt} />],
    ['withheld', format.number(withheld.nodes)],
    ['seed', format.number(plan.seed)],
    ['evaluations', format.number(plan.evaluations)],
    ['inputHash', <code key="input">{results.inputHash}</code>],
    ['planHash', <code key="plan">{results.planHash}</code>],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`networks.fact.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
