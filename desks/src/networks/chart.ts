/** The inner size of a chart and what its long axis reaches; time and progress run in reading direction. */
export interface Field {
  width: number;
  height: number;
  /** The largest value along. */
  most: number;
  /** Whether the reader's eye runs from right to left. */
  mirrored: boolean;
}

export function acrossOf({ width, most, mirrored }: Field, value: number): number {
  const at = most > 0 ? (value / most) * width : 0;
  return round(mirrored ? width - at : at);
}

/** A share from 0 (below) to 1 (above). */
export function upOf({ height }: Field, share: number): number {
  return round((1 - Math.min(1, Math.max(0, share))) * height);
}

export interface Spot {
  along: number;
  share: number;
}

/** A line through shares; where one is unknown it breaks off. */
export function lineOf(field: Field, spots: readonly (Spot | null)[]): string {
  let pen = 'M';
  return spots
    .map((spot) => {
      if (spot === null) {
        pen = 'M';
        return '';
      }
      const part = `${pen}${acrossOf(field, spot.along)} ${upOf(field, spot.share)}`;
      pen = 'L';
      return part;
    })
    .join('');
}

export interface Bounds {
  along: number;
  low: number | null;
  high: number | null;
}

/** The area between lower and upper bounds, one piece for each run of points that have both. */
export function bandOf(field: Field, points: readonly Bounds[]): string {
  const runs: { along: number; low: number; high: number }[][] = [[]];
  for (const { along, low, high } of points) {
    if (low === null || high === null) runs.push([]);
    else runs.at(-1)?.push({ along, low, high });
  }
  return runs
    .filter((run) => run.length > 1)
    .map((run) => {
      const above = run.map((one) => `${acrossOf(field, one.along)} ${upOf(field, one.high)}`);
      const below = run.map((one) => `${acrossOf(field, one.along)} ${upOf(field, one.low)}`).reverse();
      return `M${[...above, ...below].join('L')}Z`;
    })
    .join('');
}

/** From the lower to the upper bound of each point that has both, with a foot and a head. */
export function barsOf(field: Field, points: readonly Bounds[]): string {
  return points
    .map(({ along, low, high }) => {
      if (low === null || high === null) return '';
      const [x, below, above] = [acrossOf(field, along), upOf(field, low), upOf(field, high)];
      return `M${x - 5} ${below}h10M${x - 5} ${above}h10M${x} ${below}V${above}`;
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
