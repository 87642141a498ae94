import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Graph as Neighbourhood } from '../../api/contract/bank';

export interface Point {
  x: number;
  y: number;
}

/**
 * Places the nodes. Everything starts from the ids and no chance is used, so that a neighbourhood looks the same on
 * every visit and to every reader who may see it.
 */
export function layoutOf(neighbourhood: Neighbourhood): Map<string, Point> {
  const graph = new Graph({ multi: true, type: 'undirected' });
  const others = neighbourhood.nodes
    .filter((node) => !node.centre)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  for (const node of neighbourhood.nodes)
    if (node.centre) graph.addNode(node.id, { x: 0, y: 0, fixed: true });
  others.forEach((node, index) => {
    const turn = (index / others.length) * 2 * Math.PI;
    const far = 100 + (index % 3) * 40;
    graph.addNode(node.id, { x: Math.cos(turn) * far, y: Math.sin(turn) * far });
  });
  for (const edge of neighbourhood.edges) {
    if (graph.hasNode(edge.source) && graph.hasNode(edge.target)) graph.addEdge(edge.source, edge.target);
  }
  const settings = {
    gravity: 1.2,
    scalingRatio: 60,
    strongGravityMode: false,
    slowDown: 4,
    adjustSizes: false,
  };
  const placed = graph.order > 1 ? forceAtlas2(graph, { iterations: 260, settings }) : {};
  const points = new Map<string, Point>();
  graph.forEachNode((id, { x, y }) => points.set(id, { ...((placed[id] as Point | undefined) ?? { x, y }) }));
  spread([...points.values()]);
  return points;
}

/** The room one node takes with its name below it. */
const ROOM = { width: 132, height: 62 };

/** Pushes nodes apart until names no longer lie on each other, or nearly so. */
export function spread(points: Point[]): void {
  const far = Math.max(1, ...points.map(({ x, y }) => Math.hypot(x, y)));
  const wanted = Math.sqrt((points.length * ROOM.width * ROOM.height) / Math.PI) * 1.1;
  for (const point of points) {
    point.x *= (wanted / far) * 1.3;
    point.y *= (wanted / far) * 0.9;
  }
  for (let round = 0; round < 120; round++) {
    if (!separate(points)) return;
  }
}

function separate(points: Point[]): boolean {
  let moved = false;
  points.forEach((one, index) => {
    for (const other of points.slice(index + 1)) {
      const dx = other.x - one.x;
      const dy = other.y - one.y;
      const overX = ROOM.width - Math.abs(dx);
      const overY = ROOM.height - Math.abs(dy);
      if (overX <= 0 || overY <= 0) continue;
      moved = true;
      // Along the side where less is missing; equal places part by their order.
      if (overX / ROOM.width < overY / ROOM.height) {
        const push = (overX / 2 + 0.5) * (dx < 0 ? -1 : 1);
        one.x -= push;
        other.x += push;
      } else {
        const push = (overY / 2 + 0.5) * (dy < 0 ? -1 : 1);
        one.y -= push;
        other.y += push;
      }
    }
  });
  return moved;
}

/** The smallest window: a neighbourhood of three is not blown up to fill the page. */
const SMALLEST = { width: 680, height: 400 };

/** The rectangle around all points with room for names. */
export function boundsOf(points: Iterable<Point>): { x: number; y: number; width: number; height: number } {
  let [left, top, right, bottom] = [0, 0, 0, 0];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const width = Math.max(SMALLEST.width, right - left + 160);
  const height = Math.max(SMALLEST.height, bottom - top + 110);
  return { x: (left + right - width) / 2, y: (top + bottom - height) / 2 + 8, width, height };
}
