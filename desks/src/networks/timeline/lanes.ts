import type { Change, ChangeAlert } from '../../api/contract/change';

/** The inner size of a timeline; time runs in reading direction. */
export interface Ground {
  /** Room for names beside the slices. */
  names: number;
  width: number;
  slices: number;
  mirrored: boolean;
}

/** The left edge of a slice. */
export function leftOf({ names, width, slices, mirrored }: Ground, slice: number): number {
  const step = width / slices;
  return round(mirrored ? width - (slice + 1) * step : names + slice * step);
}

export function stepOf({ width, slices }: Ground): number {
  return round(width / slices);
}

/** Where the name of a lane ends, beside its first slice. */
export function nameAt({ names, width, mirrored }: Ground): number {
  return mirrored ? width + 10 : names - 10;
}

/** The alerts that belong to a lane: of one leader, or of the whole where no id is given. */
export function alertsOf(change: Change, id: string | null): ChangeAlert[] {
  return change.alerts.filter(({ entity }) => (entity?.id ?? null) === id);
}

/** Who leads in a slice, by name and never by rank; those below a tenth are among the others. */
export function leadingIn(change: Change, slice: number): { name: string; share: number }[] {
  return byName(change)
    .map(({ name, id, shares }) => ({ name: name || id, share: shares[slice] ?? 0 }))
    .filter(({ share }) => share >= 0.1);
}

/** The leaders in the order of their names; those without one stand last, by id. */
export function byName({ leaders }: Pick<Change, 'leaders'>): Change['leaders'] {
  return [...leaders].sort((one, other) => {
    if (!one.name || !other.name) return one.name ? -1 : other.name ? 1 : one.id < other.id ? -1 : 1;
    return one.name < other.name ? -1 : one.name > other.name ? 1 : one.id < other.id ? -1 : 1;
  });
}

/** Whether coverage differs so much that collection is the first thing to look at. */
export function isCoverageApart({ coverageBefore, coverageAfter }: ChangeAlert): boolean {
  const [less, more] = [coverageBefore, coverageAfter].sort((one, other) => one - other);
  return (less ?? 0) < 0.75 * (more ?? 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
