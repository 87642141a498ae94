import type { QueueItem } from '../api/contract/screening';

/** The line before or after the selected one; the first where none is selected, and never beyond an end. */
export function neighbour(ids: readonly string[], selected: string | null, by: 1 | -1): string | null {
  const at = selected === null ? -1 : ids.indexOf(selected);
  if (at < 0) return ids[0] ?? null;
  return ids[Math.min(ids.length - 1, Math.max(0, at + by))] ?? null;
}

/** The next open match after that one, or the first open one: where the hands go on. */
export function nextOpen(items: readonly QueueItem[], after: string): string | null {
  const at = items.findIndex((item) => item.id === after);
  const round = [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))];
  return round.find((item) => item.decision === null)?.id ?? null;
}
