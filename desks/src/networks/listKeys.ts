import type { KeyboardEvent } from 'react';

/** The place that a key moves to in a list of so many, or nothing where the key does not move. */
export function placeAfter(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  const last = count - 1;
  const moves: Record<string, number> = {
    ArrowDown: Math.min(last, at + 1),
    ArrowUp: Math.max(0, at < 0 ? 0 : at - 1),
    PageDown: Math.min(last, at + 8),
    PageUp: Math.max(0, at - 8),
    Home: 0,
    End: last,
  };
  return moves[key] ?? null;
}

/** Arrow keys walk over a list whose selection is shared with the drawing. */
export function listKeys(at: number, ids: readonly string[], select: (id: string | null) => void) {
  return (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = event.key === 'Escape' ? -1 : placeAfter(event.key, at, ids.length);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    select(ids[next] ?? null);
  };
}
