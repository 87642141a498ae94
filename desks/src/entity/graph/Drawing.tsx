import { type JSX, type KeyboardEvent, useId, useMemo } from 'react';
import type { Graph, GraphEdge, GraphNode } from '../../api/contract/bank';
import { hueOf, TINTS } from '../../parts/monogram';
import { isolated } from '../../text/bidi';
import { useText } from '../../text/useText';
import classes from './GraphView.module.css';
import { boundsOf, layoutOf, type Point } from './layout';
import { certaintyOf, DASHES, outlineOf, shapeOf } from './shapes';
import { useViewBox } from './useViewBox';

/** The longest name that is drawn whole. */
const LONGEST = 22;

interface DrawingProps {
  graph: Graph;
  names: boolean;
  open: (id: string) => void;
}

/** Shape by type, ring by originator, dashes by confidence. Wheel and drag move the view, Tab walks the nodes. */
export function Drawing({ graph, names, open }: DrawingProps): JSX.Element {
  const { t } = useText();
  const arrow = useId();
  const points = useMemo(() => layoutOf(graph), [graph]);
  const bounds = useMemo(() => boundsOf(points.values()), [points]);
  const { viewBox, handlers } = useViewBox(bounds);
  return (
    <svg
      className={classes.drawing}
      viewBox={viewBox}
      role="group"
      aria-label={t('entity.graph.label')}
      direction="ltr"
      {...handlers}
    >
      <defs>
        <marker id={arrow} viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0L8 4L0 8Z" className={classes.arrow} />
        </marker>
      </defs>
      {graph.edges.map((edge) => (
        <Edge
          key={edge.id}
          edge={edge}
          from={points.get(edge.source)}
          to={points.get(edge.target)}
          arrow={arrow}
        />
      ))}
      {graph.nodes.map((node) => (
        <Node key={node.id} node={node} at={points.get(node.id)} named={names} open={open} />
      ))}
    </svg>
  );
}

interface EdgeProps {
  edge: GraphEdge;
  from: Point | undefined;
  to: Point | undefined;
  arrow: string;
}

function Edge({ edge, from, to, arrow }: EdgeProps): JSX.Element | null {
  const { named } = useText();
  if (!from || !to) return null;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const short = { x: to.x - ((to.x - from.x) / length) * 17, y: to.y - ((to.y - from.y) / length) * 17 };
  return (
    <g className={classes.edge}>
      <line
        x1={from.x}
        y1={from.y}
        x2={short.x}
        y2={short.y}
        strokeDasharray={DASHES[certaintyOf(edge.confidence)]}
        markerEnd={`url(#${arrow})`}
      />
      <title>{named('relation', edge.kind)}</title>
    </g>
  );
}

interface NodeProps {
  node: GraphNode;
  at: Point | undefined;
  named: boolean;
  open: (id: string) => void;
}

function Node({ node, at, named: withName, open }: NodeProps): JSX.Element | null {
  const { named } = useText();
  if (!at) return null;
  const party = typeof node.originator === 'string' ? node.originator : node.originator.party;
  const size = node.centre ? 15 : 11;
  const name = node.name || node.id;
  const shown = isolated(name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);
  const words = [
    shown,
    named('type', node.type),
    isolated(party),
    name.length > LONGEST ? isolated(name) : '',
  ];
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.stopPropagation();
      open(node.id);
    }
  };
  return (
    <g
      className={classes.node}
      data-centre={node.centre || undefined}
      transform={`translate(${at.x} ${at.y})`}
      role="link"
      tabIndex={0}
      aria-label={words.filter(Boolean).join(' · ')}
      onClick={() => open(node.id)}
      onKeyDown={press}
    >
      <path d={outlineOf(shapeOf(node.type), size)} stroke={TINTS[hueOf(party)]} />
      <text y={size + 16} textAnchor="middle" className={withName || node.centre ? undefined : classes.quiet}>
        {shown}
      </text>
      <title>{name}</title>
    </g>
  );
}
