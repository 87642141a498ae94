import type { JSX } from 'react';
import type { ScenarioGraph } from '../api/contract/scenarios';
import { certaintyOf, DASHES, LEGEND, outlineOf, shapeOf } from '../entity/graph/shapes';
import { useText } from '../text/useText';
import type { Sight } from './drawing/drawn';
import { FEW_NODES, hidesTies, MANY_NODES } from './drawing/thin';
import classes from './Workbench.module.css';

const CERTAINTIES = ['sure', 'likely', 'weak'] as const;

/** What shapes, dashes and crosses mean; only those that occur. */
export function Legend({ graph, sight }: { graph: ScenarioGraph; sight: Sight }): JSX.Element {
  const { t, format } = useText();
  const shapes = new Set(graph.nodes.map((node) => shapeOf(node.type)));
  const surenesses = new Set(graph.ties.map((tie) => certaintyOf(tie.confidence)));
  return (
    <ul className={classes.legend} aria-label={t('entity.graph.legend')}>
      {LEGEND.filter(([shape]) => shapes.has(shape)).map(([shape, word]) => (
        <li key={shape}>
          <svg viewBox="-10 -10 20 20" width={14} height={14} aria-hidden="true">
            <path d={outlineOf(shape, 7)} data-part="sample" />
          </svg>
          {t(`entity.graph.shape.${word}`)}
        </li>
      ))}
      {CERTAINTIES.filter((one) => surenesses.has(one)).map((one) => (
        <li key={one}>
          <svg viewBox="0 0 28 8" width={28} height={8} aria-hidden="true">
            <line x1={0} y1={4} x2={28} y2={4} strokeDasharray={DASHES[one]} data-part="line" />
          </svg>
          {t(`entity.graph.certainty.${one}`)}
        </li>
      ))}
      {sight.gone.size > 0 ? (
        <li>
          <svg viewBox="-10 -10 20 20" width={14} height={14} aria-hidden="true">
            <path d={`${outlineOf('circle', 7)}M-5 -5L5 5M5 -5L-5 5`} data-part="sample" />
          </svg>
          {t('networks.thoughtAway')}
        </li>
      ) : null}
      {hidesTies(graph.nodes.length, graph.ties.length) ? <li>{t('networks.movingTies')}</li> : null}
      {graph.nodes.length > MANY_NODES ? (
        <li>{t('networks.movingFew', { number: format.number(FEW_NODES) })}</li>
      ) : null}
      {graph.cells > 1 ? <li>{t('networks.ringByCell')}</li> : null}
    </ul>
  );
}
