import type { NetworkNode, NetworkTie, ScenarioGraph, Step } from '../api/contract/scenarios';
import { certaintyOf, shapeOf } from '../entity/graph/shapes';
import { TINTS } from '../parts/monogram';
import type { DrawnNetwork } from './drawing/drawn';

/** A time span in milliseconds, both ends within. */
export type Span = readonly [number, number];

const NO_CELL = '#66717f';

/** What is drawn of a scenario's network: shape by type, ring by cell, dashes by confidence. */
export function drawnOf(graph: Pick<ScenarioGraph, 'nodes' | 'ties'>): DrawnNetwork {
  return {
    nodes: graph.nodes.map((node) => ({
      id: node.id,
      name: node.name || node.id,
      shape: shapeOf(node.type),
      ring: ringOf(node),
    })),
    ties: graph.ties.map((tie, at) => ({
      id: keyOf(at),
      source: tie.source,
      target: tie.target,
      certainty: certaintyOf(tie.confidence),
    })),
  };
}

function ringOf({ cell }: NetworkNode): string {
  return (cell === null ? undefined : TINTS[cell % TINTS.length]) ?? NO_CELL;
}

/** Ties have no id of their own; their place in the answer is one. */
export function keyOf(at: number): string {
  return `tie-${at}`;
}

/** The layers that occur, with the number of their ties, in the order of the alphabet. */
export function layersOf(ties: readonly NetworkTie[]): { name: string; ties: number }[] {
  const counts = new Map<string, number>();
  for (const tie of ties) for (const name of tie.layers) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, ties: count }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** From the first to the last time that any tie says; nothing where none says any. */
export function spanOf(ties: readonly NetworkTie[]): Span | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { from, to } of ties) {
    for (const moment of [from, to]) {
      const at = moment ? Date.parse(moment) : Number.NaN;
      if (Number.isNaN(at)) continue;
      first = Math.min(first, at);
      last = Math.max(last, at);
    }
  }
  return first < last ? [first, last] : null;
}

/** Whether a tie is said to hold at some time within; a tie without times always does. */
export function holdsIn(tie: Pick<NetworkTie, 'from' | 'to'>, [first, last]: Span): boolean {
  const from = tie.from ? Date.parse(tie.from) : Number.NEGATIVE_INFINITY;
  const to = tie.to ? Date.parse(tie.to) : Number.POSITIVE_INFINITY;
  return from <= last && to >= first;
}

/** The ties that the chosen layers and the chosen time leave. */
export function tiesIn(
  ties: readonly NetworkTie[],
  hidden: ReadonlySet<string>,
  span: Span | null,
): ReadonlySet<string> {
  const seen = new Set<string>();
  ties.forEach((tie, at) => {
    const layered = tie.layers.length === 0 || tie.layers.some((layer) => !hidden.has(layer));
    if (layered && (span === null || holdsIn(tie, span))) seen.add(keyOf(at));
  });
  return seen;
}

/** What the first steps of a plan think away. */
export function goneAfter(steps: readonly Step[], count: number): ReadonlySet<string> {
  return new Set(steps.slice(0, count).map((step) => step.id));
}

/** How many ties in sight each node has. */
export function degreesOf(ties: readonly NetworkTie[], seen: ReadonlySet<string>): Map<string, number> {
  const degrees = new Map<string, number>();
  ties.forEach((tie, at) => {
    if (!seen.has(keyOf(at))) return;
    for (const end of new Set([tie.source, tie.target])) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  });
  return degrees;
}
