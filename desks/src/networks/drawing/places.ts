import type { DrawnNetwork } from './drawn';

/** Numbers that the force layout keeps of a node and of a tie, in its own order. */
const PER_NODE = 10;
const PER_TIE = 3;
const [X, Y, MASS, CONVERGENCE, SIZE] = [0, 1, 6, 7, 8];

/** The angle of a sunflower: whatever the number of nodes, none hides behind another. */
const SUNFLOWER = Math.PI * (3 - Math.sqrt(5));
const APART = 12;

/** What the layout works on. */
export interface Matrices {
  nodes: Float32Array;
  ties: Float32Array;
}

/**
 * Nodes in the order of a walk from the best tied one of each component, neighbours close to each other. Nothing is left to
 * chance and ties are broken by the ids, so that a network looks the same on every visit.
 */
export function walkOf(network: DrawnNetwork): string[] {
  const near = neighboursOf(network);
  const degree = (id: string): number => near.get(id)?.length ?? 0;
  const order = (one: string, other: string): number => degree(other) - degree(one) || (one < other ? -1 : 1);
  const walk: string[] = [];
  const seen = new Set<string>();
  for (const start of [...near.keys()].sort(order)) {
    if (seen.has(start)) continue;
    seen.add(start);
    let at = walk.push(start) - 1;
    for (; at < walk.length; at++) {
      for (const next of [...(near.get(walk[at] ?? '') ?? [])].sort(order)) {
        if (seen.has(next)) continue;
        seen.add(next);
        walk.push(next);
      }
    }
  }
  return walk;
}

function neighboursOf(network: DrawnNetwork): Map<string, string[]> {
  const near = new Map<string, string[]>(network.nodes.map((node) => [node.id, []]));
  for (const { source, target } of network.ties) {
    const [one, other] = [near.get(source), near.get(target)];
    if (!one || !other || source === target) continue;
    one.push(target);
    other.push(source);
  }
  return near;
}

/** First places along a sunflower, in the order of the walk. */
export function matricesOf(network: DrawnNetwork, walk: readonly string[]): Matrices {
  const index = new Map(walk.map((id, at) => [id, at * PER_NODE]));
  const nodes = new Float32Array(walk.length * PER_NODE);
  walk.forEach((_, at) => {
    const far = APART * Math.sqrt(at);
    nodes[at * PER_NODE + X] = Math.cos(at * SUNFLOWER) * far;
    nodes[at * PER_NODE + Y] = Math.sin(at * SUNFLOWER) * far;
    nodes[at * PER_NODE + MASS] = 1;
    nodes[at * PER_NODE + CONVERGENCE] = 1;
    nodes[at * PER_NODE + SIZE] = 1;
  });
  const ends = network.ties.flatMap(({ source, target }) => {
    const [from, to] = [index.get(source), index.get(target)];
    return from === undefined || to === undefined || from === to ? [] : [[from, to] as const];
  });
  const ties = new Float32Array(ends.length * PER_TIE);
  ends.forEach(([from, to], at) => {
    ties.set([from, to, 1], at * PER_TIE);
    nodes[from + MASS] = (nodes[from + MASS] ?? 0) + 1;
    nodes[to + MASS] = (nodes[to + MASS] ?? 0) + 1;
  });
  return { nodes, ties };
}

/** The places alone, x and y of each node in turn. */
export function placesIn(nodes: Float32Array): Float32Array {
  const places = new Float32Array((nodes.length / PER_NODE) * 2);
  for (let at = 0; at < places.length / 2; at++) {
    places[at * 2] = nodes[at * PER_NODE + X] ?? 0;
    places[at * 2 + 1] = nodes[at * PER_NODE + Y] ?? 0;
  }
  return places;
}

/** How many rounds a layout of so many nodes takes: large ones fewer, for each costs more. */
export function roundsFor(nodes: number): number {
  return nodes <= 200 ? 400 : Math.max(120, Math.round(400 - 60 * Math.log2(nodes / 200)));
}

/** The part of the whole width that a node and the room around it take. */
const ROOM = 0.9;
const PUSHES = 80;

/**
 * Pushes nodes apart that lie on each other, so that each can be seen and pressed. The room of a node is a part of the area
 * that there is for each, and neighbours are looked for in the squares of a grid.
 */
export function loosen(places: Float32Array): void {
  const count = places.length / 2;
  if (count < 2) return;
  const room = (ROOM * extentOf(places)) / Math.sqrt(count) / 1.6;
  for (let push = 0; push < PUSHES; push++) {
    if (!pushApart(places, room)) return;
  }
}

function extentOf(places: Float32Array): number {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < places.length; at += 2) {
    left = Math.min(left, places[at] ?? 0);
    right = Math.max(right, places[at] ?? 0);
    low = Math.min(low, places[at + 1] ?? 0);
    high = Math.max(high, places[at + 1] ?? 0);
  }
  return Math.max(right - left, high - low);
}

function pushApart(places: Float32Array, room: number): boolean {
  const squares = new Map<string, number[]>();
  const square = (at: number, right = 0, up = 0): string =>
    `${Math.floor((places[at] ?? 0) / room) + right} ${Math.floor((places[at + 1] ?? 0) / room) + up}`;
  for (let at = 0; at < places.length; at += 2) {
    const held = squares.get(square(at));
    if (held) held.push(at);
    else squares.set(square(at), [at]);
  }
  let moved = false;
  for (let at = 0; at < places.length; at += 2) {
    for (const [right, up] of AROUND) {
      for (const other of squares.get(square(at, right, up)) ?? []) {
        if (other > at && part(places, at, other, room)) moved = true;
      }
    }
  }
  return moved;
}

const AROUND = [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((up) => [right, up] as const));

/** Two nodes too close to each other part by half of what is missing; on one spot, by their order. */
function part(places: Float32Array, one: number, other: number, room: number): boolean {
  const right = (places[other] ?? 0) - (places[one] ?? 0);
  const up = (places[other + 1] ?? 0) - (places[one + 1] ?? 0);
  const far = Math.hypot(right, up);
  if (far >= room * 0.999) return false;
  const push = (room - far) / 2;
  const [along, across] = far > 0 ? [right / far, up / far] : [Math.cos(other), Math.sin(other)];
  places[one] = (places[one] ?? 0) - along * push;
  places[one + 1] = (places[one + 1] ?? 0) - across * push;
  places[other] = (places[other] ?? 0) + along * push;
  places[other + 1] = (places[other + 1] ?? 0) + across * push;
  return true;
}
