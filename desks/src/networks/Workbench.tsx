import { SegmentedControl, Switch } from '@mantine/core';
import { type JSX, useMemo, useState } from 'react';
import type { Results, ScenarioGraph } from '../api/contract/scenarios';
import { useText } from '../text/useText';
import type { Sight } from './drawing/drawn';
import { NetworkDrawing } from './drawing/NetworkDrawing';
import type { Stage } from './drawing/Stage';
import { LayerTools } from './LayerTools';
import { Legend } from './Legend';
import { NodeCard } from './NodeCard';
import { NodeList } from './NodeList';
import { PlanPanel } from './PlanPanel';
import { drawnOf, goneAfter, type Span, spanOf, tiesIn } from './sight';
import { TimeTool } from './TimeTool';
import classes from './Workbench.module.css';

interface WorkbenchProps {
  graph: ScenarioGraph;
  results: Results;
  /** How many steps of the plan are thought away. */
  steps: number;
  setSteps: (steps: number) => void;
  ready: (stage: Stage | null) => void;
}

type Side = 'things' | 'plan';

/** The network as a drawing, with layers and time above it, and beside it the same as a list or the plan. */
export function Workbench({ graph, results, steps, setSteps, ready }: WorkbenchProps): JSX.Element {
  const { t, format } = useText();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [span, setSpan] = useState<Span | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const [names, setNames] = useState(graph.nodes.length <= 400);
  const [side, setSide] = useState<Side>('plan');
  // In another language the answer comes again with other sentences and the same network, which must not move.
  const { nodes, ties } = graph;
  const network = useMemo(() => drawnOf({ nodes, ties }), [nodes, ties]);
  const whole = useMemo(() => spanOf(ties), [ties]);
  const plan = results.plan.steps;
  const sight = useMemo<Sight>(() => {
    const gone = goneAfter(plan, steps);
    return { ties: tiesIn(ties, hidden, span), gone, marked: gone, selected };
  }, [ties, hidden, span, plan, steps, selected]);
  return (
    <section className={classes.bench} aria-label={t('networks.bench')}>
      <div className={classes.tools}>
        <LayerTools ties={graph.ties} hidden={hidden} change={setHidden} />
        {whole ? <TimeTool whole={whole} span={span ?? whole} change={setSpan} /> : null}
        <span className={`${classes.when} figures`} data-ties={sight.ties.size}>
          {t('networks.sightOf', { seen: format.number(sight.ties.size), of: format.number(ties.length) })}
        </span>
        <Switch label={t('networks.names')} checked={names} onChange={() => setNames(!names)} />
      </div>
      <div className={classes.drawing}>
        <NetworkDrawing network={network} sight={sight} names={names} select={setSelected} ready={ready} />
        <Legend graph={graph} sight={sight} />
      </div>
      <div className={classes.side}>
        <SegmentedControl
          fullWidth
          value={side}
          onChange={(next) => setSide(next as Side)}
          data={(['plan', 'things'] as const).map((value) => ({ value, label: t(`networks.side.${value}`) }))}
        />
        {side === 'plan' ? (
          <PlanPanel
            plan={results.plan}
            steps={steps}
            setSteps={setSteps}
            selected={selected}
            select={setSelected}
          />
        ) : (
          <NodeList graph={graph} sight={sight} selected={selected} select={setSelected} />
        )}
        {selected ? <NodeCard graph={graph} sight={sight} id={selected} select={setSelected} /> : null}
      </div>
    </section>
  );
}
