import { Switch } from '@mantine/core';
import { IconAffiliate } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type JSX, useState } from 'react';
import type { Graph } from '../../api/contract/bank';
import { Empty } from '../../parts/Empty';
import { Fault } from '../../parts/Notice';
import { Working } from '../../parts/Working';
import { useText } from '../../text/useText';
import { useGraph } from '../queries';
import { Drawing } from './Drawing';
import classes from './GraphView.module.css';
import { Legend } from './Legend';
import { TieList } from './TieList';

/** With more nodes, names show on demand only. */
const MANY = 45;

/** The neighbourhood as a drawing, and the same as a list for the keyboard and for screen readers. */
export function GraphView({ id, asOf }: { id: string; asOf: string | undefined }): JSX.Element {
  const { t } = useText();
  const graph = useGraph(id, asOf);
  if (graph.isPending) return <Working />;
  if (graph.error) return <Fault fault={graph.error} again={() => void graph.refetch()} />;
  if (graph.data.edges.length === 0) {
    return (
      <Empty glyph={IconAffiliate} title={t('entity.noRelations')}>
        {t('entity.noRelationsCure')}
      </Empty>
    );
  }
  return <Seen graph={told(graph.data)} />;
}

/** Definitions and translations are part of an object, not its neighbours. */
const SILENT = new Set(['marking-definition', 'extension-definition', 'language-content']);

function told(graph: Graph): Graph {
  const nodes = graph.nodes.filter((node) => node.centre || !SILENT.has(node.type));
  const kept = new Set(nodes.map((node) => node.id));
  return {
    ...graph,
    nodes,
    edges: graph.edges.filter((edge) => kept.has(edge.source) && kept.has(edge.target)),
  };
}

function Seen({ graph }: { graph: Graph }): JSX.Element {
  const { t } = useText();
  const navigate = useNavigate();
  const [asList, setAsList] = useState(false);
  const [names, setNames] = useState(graph.nodes.length <= MANY);
  const open = (id: string): void => void navigate({ to: '/entity/$id', params: { id }, search: {} });
  return (
    <div className={classes.view}>
      <div className={classes.tools}>
        <p role="status">{t('entity.graph.size', { count: graph.nodes.length })}</p>
        <Switch
          label={t('entity.graph.names')}
          checked={names}
          onChange={() => setNames(!names)}
          disabled={asList}
        />
        <Switch label={t('entity.graph.asList')} checked={asList} onChange={() => setAsList(!asList)} />
      </div>
      {graph.truncated ? <p className={classes.truncated}>{t('entity.graph.truncated')}</p> : null}
      {asList ? <TieList graph={graph} /> : <Drawing graph={graph} names={names} open={open} />}
      {asList ? null : <Legend graph={graph} />}
    </div>
  );
}
