export type Shape = 'circle' | 'square' | 'diamond' | 'hexagon' | 'page';

const SHAPES: Record<string, Shape> = {
  identity: 'circle',
  'threat-actor': 'circle',
  'intrusion-set': 'circle',
  'user-account': 'circle',
  location: 'diamond',
  report: 'page',
  note: 'page',
  opinion: 'page',
  grouping: 'page',
  'attack-pattern': 'hexagon',
  campaign: 'hexagon',
  incident: 'hexagon',
  event: 'hexagon',
  sighting: 'hexagon',
  indicator: 'hexagon',
  'observed-data': 'hexagon',
  'course-of-action': 'hexagon',
};

/** The kinds of shapes in the order of the legend, with the word each stands for. */
export const LEGEND: readonly [Shape, string][] = [
  ['circle', 'actor'],
  ['square', 'thing'],
  ['diamond', 'place'],
  ['hexagon', 'act'],
  ['page', 'document'],
];

export function shapeOf(type: string): Shape {
  return SHAPES[type] ?? 'square';
}

/** The outline of a shape around the origin, as SVG path data. */
export function outlineOf(shape: Shape, size: number): string {
  const r = size;
  switch (shape) {
    case 'circle':
      return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    case 'square':
      return polygon([45, 135, 225, 315], r * 1.2);
    case 'diamond':
      return polygon([0, 90, 180, 270], r * 1.25);
    case 'hexagon':
      return polygon([0, 60, 120, 180, 240, 300], r * 1.1);
    case 'page':
      return `M${-0.75 * r} ${-r}h${1.1 * r}l${0.4 * r} ${0.4 * r}v${1.6 * r}h${-1.5 * r}Z`;
  }
}

function polygon(degrees: readonly number[], r: number): string {
  const points = degrees.map((degree) => {
    const turn = (degree * Math.PI) / 180;
    return `${(Math.cos(turn) * r).toFixed(2)} ${(Math.sin(turn) * r).toFixed(2)}`;
  });
  return `M${points.join('L')}Z`;
}

export type Certainty = 'sure' | 'likely' | 'weak' | 'unstated';

/** How sure a tie is, from its STIX confidence (0 to 100). */
export function certaintyOf(confidence: number | null | undefined): Certainty {
  if (confidence === null || confidence === undefined) return 'unstated';
  if (confidence >= 70) return 'sure';
  return confidence >= 40 ? 'likely' : 'weak';
}

/** The dashes of an edge: uncertainty is seen, not only told. */
export const DASHES: Record<Certainty, string | undefined> = {
  sure: undefined,
  unstated: undefined,
  likely: '7 5',
  weak: '2 4',
};
