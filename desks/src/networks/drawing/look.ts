import type { Colours } from './colours';
import type { DrawnNode, DrawnTie, Sight } from './drawn';

/** How large a node is drawn, in pixels of the whole view. */
export function sizeOf(degree: number, nodes: number): number {
  const least = nodes > 5_000 ? 1.6 : nodes > 2_000 ? 2.5 : nodes > 300 ? 4 : 7;
  return least * (1 + Math.min(1.6, Math.log10(1 + degree) * 0.8));
}

export interface NodeLook {
  color: string;
  ring: string;
  gone: boolean;
  label: string;
  forceLabel: boolean;
  zIndex: number;
}

/** What is thought away is crossed out, what is selected is filled: neither is told by colour alone. */
export function lookOfNode(
  node: DrawnNode,
  sight: Sight,
  near: ReadonlySet<string>,
  colours: Colours,
): NodeLook {
  const selected = sight.selected === node.id;
  const gone = sight.gone.has(node.id);
  const fill = selected ? colours.accent : near.has(node.id) ? colours.soft : colours.node;
  return {
    color: gone && !selected ? colours.gone : fill,
    ring: selected ? colours.ink : node.ring,
    gone,
    label: node.name,
    forceLabel: selected || sight.marked.has(node.id),
    zIndex: selected ? 2 : gone || near.has(node.id) ? 1 : 0,
  };
}

export interface TieLook {
  hidden: boolean;
  color: string;
  size: number;
  zIndex: number;
}

/** Ties of the selected node stand out; ties of what is thought away fall with it. */
export function lookOfTie(tie: DrawnTie, sight: Sight, colours: Colours): TieLook {
  const held = tie.source === sight.selected || tie.target === sight.selected;
  const fallen = sight.gone.has(tie.source) || sight.gone.has(tie.target);
  return {
    hidden: !sight.ties.has(tie.id) || (fallen && !held),
    color: held && !fallen ? colours.accent : sight.selected || fallen ? colours.quiet : colours.tie,
    size: held ? 2 : 1,
    zIndex: held ? 1 : 0,
  };
}
