import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { ScenarioGraph } from '../api/contract/scenarios';
import { certaintyOf } from '../entity/graph/shapes';
import { Row } from '../parts/Row';
import { TypeIcon } from '../parts/TypeIcon';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import type { Sight } from './drawing/drawn';
import { keyOf } from './sight';
import classes from './Workbench.module.css';

interface NodeCardProps {
  graph: ScenarioGraph;
  sight: Sight;
  id: string;
  select: (id: string | null) => void;
}

/** What is selected, and every tie of it in sight as a line that leads on. */
export function NodeCard({ graph, sight, id, select }: NodeCardProps): JSX.Element | null {
  const { t, named, format } = useText();
  const node = graph.nodes.find((one) => one.id === id);
  if (!node) return null;
  const names = new Map(graph.nodes.map((one) => [one.id, one.name || one.id]));
  const ties = graph.ties.filter(
    (tie, at) => sight.ties.has(keyOf(at)) && (tie.source === id || tie.target === id),
  );
  return (
    <aside className={classes.card} aria-label={t('parts.inspector.title')}>
      <header>
        <TypeIcon type={node.type} size={20} />
        <h3>
          <Free text={node.name || node.id} />
        </h3>
        <ActionIcon variant="subtle" color="gray" onClick={() => select(null)} aria-label={t('parts.close')}>
          <IconX size={16} />
        </ActionIcon>
      </header>
      <Row>
        {named('type', node.type)}
        {node.cell === null ? null : t('networks.cellOf', { number: format.number(node.cell + 1) })}
        {node.seed ? t('networks.isSeed') : null}
        {node.place === null ? null : t('networks.inPlan', { place: format.number(node.place) })}
        {node.action === null ? t('networks.neverInPlan') : null}
      </Row>
      <ul className={classes.ties} aria-label={t('networks.tiesInSight')}>
        {ties.map((tie, at) => {
          const other = tie.source === id ? tie.target : tie.source;
          return (
            <li key={at}>
              <button type="button" className={classes.tie} onClick={() => select(other)}>
                <span className={classes.name}>
                  <Free text={names.get(other) ?? other} />
                </span>
                <span className={classes.quiet}>
                  <Free text={tie.layers.join(', ')} />
                  {tie.confidence === null
                    ? null
                    : ` · ${t(`entity.graph.certainty.${certaintyOf(tie.confidence)}`)}`}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <div>
        <Button
          size="xs"
          variant="default"
          renderRoot={(props) => <Link to="/entity/$id" params={{ id }} search={{}} {...props} />}
        >
          {t('networks.toBank')}
        </Button>
      </div>
    </aside>
  );
}
