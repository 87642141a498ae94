import type { CurvePoint } from '../api/contract/scenarios';

/** The last point of a curve that counts no more removals than asked for. */
export function pointAt(curve: readonly CurvePoint[], removed: number): CurvePoint | null {
  let found: CurvePoint | null = null;
  for (const point of curve) {
    if (point.removed <= removed && (found === null || point.removed >= found.removed)) found = point;
  }
  return found;
}

/** Whether both ends of the interval were computed. */
export function isBounded(point: CurvePoint): point is CurvePoint & { low: number; high: number } {
  return point.low !== null && point.high !== null;
}
