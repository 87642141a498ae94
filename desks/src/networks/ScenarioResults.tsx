import { type JSX, useState } from 'react';
import type { Flow } from '../api/contract/flows';
import type { Results, Scenario, ScenarioGraph } from '../api/contract/scenarios';
import { Refusal } from '../api/refusal';
import { useMarkings } from '../frame/marking';
import { Fault, Notice } from '../parts/Notice';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import { AgainButton } from './AgainButton';
import { Beside } from './Beside';
import { DecideCard } from './DecideCard';
import type { Stage } from './drawing/Stage';
import { Exports } from './Exports';
import { FlowPanel } from './flow/FlowPanel';
import { HandlingLine } from './HandlingLine';
import { Parts } from './Parts';
import { useResults, useScenarioGraph } from './queries';
import { Remainder } from './Remainder';
import { ChangePanel } from './timeline/ChangePanel';
import { Workbench } from './Workbench';

/** What a scenario says of the data held, with its caution before every figure. */
export function ScenarioResults({ scenario }: { scenario: Scenario }): JSX.Element {
  const graph = useScenarioGraph(scenario);
  const results = useResults(scenario);
  useMarkings([graph.data, results.data].flatMap((one) => (one?.marking ? [one.marking] : [])));
  const fault = graph.error ?? results.error;
  if (fault) {
    const withdrawn = fault instanceof Refusal && fault.code === 'SCENARIOS_WITHDRAWN';
    const again = (): void => {
      void graph.refetch();
      void results.refetch();
    };
    return (
      <>
        <Fault fault={fault} again={withdrawn ? undefined : again} />
        {withdrawn ? <AgainButton id={scenario.id} /> : null}
      </>
    );
  }
  if (!graph.data || !results.data) return <Working />;
  return <Seen scenario={scenario} graph={graph.data} results={results.data} />;
}

interface SeenProps {
  scenario: Scenario;
  graph: ScenarioGraph;
  results: Results;
}

function Seen({ scenario, graph, results }: SeenProps): JSX.Element {
  const { t } = useText();
  const [steps, setSteps] = useState(0);
  const [stage, setStage] = useState<Stage | null>(null);
  const [flow, setFlow] = useState<Flow | null>(null);
  return (
    <>
      {results.stale || graph.stale ? (
        <Notice tone="danger" title={t('networks.stale')} action={<AgainButton id={scenario.id} size="xs" />}>
          {t('networks.staleCure')}
        </Notice>
      ) : null}
      <Notice title={results.caution}>{results.recovery}</Notice>
      <HandlingLine told={results}>
        <Exports scenario={scenario} results={results} stage={stage} flow={flow} />
      </HandlingLine>
      <Workbench graph={graph} results={results} steps={steps} setSteps={setSteps} ready={setStage} />
      <Remainder scenario={scenario} results={results} steps={steps} />
      <ChangePanel scenario={scenario} graph={graph} />
      <Parts graph={graph} results={results} />
      <FlowPanel scenario={scenario} found={setFlow} />
      <DecideCard scenario={scenario} />
      <Beside scenario={scenario} />
    </>
  );
}
