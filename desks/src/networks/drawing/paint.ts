import { outlineOf } from '../../entity/graph/shapes';
import type { Colours } from './colours';
import type { DrawnNode, DrawnTie, Sight } from './drawn';
import { shortened } from './labels';
import { lookOfNode, lookOfTie } from './look';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PlacedNode {
  node: DrawnNode;
  x: number;
  y: number;
  size: number;
}

export interface Placed {
  nodes: readonly PlacedNode[];
  ties: readonly DrawnTie[];
}

const DASHES: Record<DrawnTie['certainty'], number[]> = {
  sure: [],
  unstated: [],
  likely: [7, 5],
  weak: [2, 4],
};

/** With more nodes than these, a picture names only what is thought away; a name that would lie on another is left out. */
const MANY = 120;
const LETTER = 13;
const NOBODY: ReadonlySet<string> = new Set();

/** How places become points of a box: as large as fits, the middle in the middle. */
export function fitted(nodes: readonly Pick<PlacedNode, 'x' | 'y'>[], box: Box, edge: number) {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of nodes) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  const scale = Math.min(
    (box.width - 2 * edge) / Math.max(1e-9, right - left),
    (box.height - 2 * edge) / Math.max(1e-9, high - low),
  );
  const held = Number.isFinite(scale) ? Math.min(scale, 1e6) : 1;
  return ({ x, y }: { x: number; y: number }): { x: number; y: number } => ({
    x: box.x + box.width / 2 + (x - (left + right) / 2) * held,
    // A canvas counts downwards, a drawing upwards.
    y: box.y + box.height / 2 - (y - (low + high) / 2) * held,
  });
}

/** The whole network on a flat canvas, as a picture or a page takes it. */
export function paint(
  context: CanvasRenderingContext2D,
  box: Box,
  placed: Placed,
  sight: Sight,
  colours: Colours,
): void {
  const at = fitted(placed.nodes, box, 30);
  const points = new Map(placed.nodes.map((one) => [one.node.id, at(one)]));
  for (const tie of placed.ties) {
    const [from, to] = [points.get(tie.source), points.get(tie.target)];
    const look = lookOfTie(tie, sight, colours);
    if (!from || !to || look.hidden) continue;
    context.strokeStyle = look.color;
    context.lineWidth = look.size;
    context.setLineDash(DASHES[tie.certainty]);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }
  context.setLineDash([]);
  for (const one of placed.nodes) {
    const point = points.get(one.node.id);
    if (point) paintNode(context, one, point, sight, colours);
  }
  const first = placed.nodes.filter(({ node }) => sight.marked.has(node.id));
  const rest = placed.nodes.length <= MANY ? placed.nodes.filter((one) => !first.includes(one)) : [];
  const taken: Box[] = [];
  for (const { node, size } of [...first, ...rest]) {
    const point = points.get(node.id);
    if (point) paintName(context, node, { x: point.x, y: point.y + size + 3 }, colours, taken);
  }
}

export function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function paintNode(
  context: CanvasRenderingContext2D,
  { node, size }: PlacedNode,
  { x, y }: { x: number; y: number },
  sight: Sight,
  colours: Colours,
): void {
  const look = lookOfNode(node, sight, NOBODY, colours);
  context.save();
  context.translate(x, y);
  context.fillStyle = look.color;
  context.strokeStyle = look.ring;
  context.lineWidth = Math.max(1, size / 4);
  const outline = new Path2D(outlineOf(node.shape, size));
  context.fill(outline);
  context.stroke(outline);
  if (look.gone) {
    const arm = size * 0.6;
    context.stroke(new Path2D(`M${-arm} ${-arm}L${arm} ${arm}M${arm} ${-arm}L${-arm} ${arm}`));
  }
  context.restore();
}

function paintName(
  context: CanvasRenderingContext2D,
  node: DrawnNode,
  { x, y }: { x: number; y: number },
  colours: Colours,
  taken: Box[],
): void {
  const name = shortened(node.name);
  context.font = `500 ${LETTER}px ${colours.font}`;
  const { width } = context.measureText(name);
  const room = { x: x - width / 2, y, width, height: LETTER };
  if (taken.some((one) => overlap(one, room))) return;
  taken.push(room);
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = colours.paper;
  context.strokeText(name, x, y);
  context.fillStyle = colours.ink;
  context.fillText(name, x, y);
}
