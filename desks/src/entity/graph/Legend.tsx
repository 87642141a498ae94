import type { JSX } from 'react';
import type { Graph } from '../../api/contract/bank';
import { hueOf, TINTS } from '../../parts/monogram';
import { useText } from '../../text/useText';
import classes from './GraphView.module.css';
import { type Certainty, certaintyOf, DASHES, LEGEND, outlineOf, shapeOf } from './shapes';

const CERTAINTIES: readonly Certainty[] = ['sure', 'likely', 'weak'];

/** What the shapes, rings and dashes mean; only those that occur. */
export function Legend({ graph }: { graph: Graph }): JSX.Element {
  const { t } = useText();
  const shapes = new Set(graph.nodes.map((node) => shapeOf(node.type)));
  const surenesses = new Set(graph.edges.map((edge) => certaintyOf(edge.confidence)));
  const parties = new Set(
    graph.nodes.map(({ originator }) => (typeof originator === 'string' ? originator : originator.party)),
  );
  return (
    <ul className={classes.legend} aria-label={t('entity.graph.legend')}>
      {LEGEND.filter(([shape]) => shapes.has(shape)).map(([shape, word]) => (
        <li key={shape}>
          <svg viewBox="-10 -10 20 20" width={16} height={16} aria-hidden="true">
            <path d={outlineOf(shape, 7)} className={classes.sample} />
          </svg>
          {t(`entity.graph.shape.${word}`)}
        </li>
      ))}
      {[...parties].map((party) => (
        <li key={party}>
          <svg viewBox="-10 -10 20 20" width={16} height={16} aria-hidden="true">
            <circle r={7} fill="none" strokeWidth={3} stroke={TINTS[hueOf(party)]} />
          </svg>
          <bdi>{party}</bdi>
        </li>
      ))}
      {CERTAINTIES.filter((one) => surenesses.has(one)).map((one) => (
        <li key={one}>
          <svg viewBox="0 0 28 8" width={28} height={8} aria-hidden="true" className={classes.edge}>
            <line x1={0} y1={4} x2={28} y2={4} strokeDasharray={DASHES[one]} />
          </svg>
          {t(`entity.graph.certainty.${one}`)}
        </li>
      ))}
    </ul>
  );
}
