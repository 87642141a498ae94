import type { Hit } from '../api/contract/bank';
import { useKeys } from '../frame/keys';
import { LENSES, type Lens } from './search';

interface BankKeys {
  hits: Hit[];
  selected: string | null;
  select: (id: string | null) => void;
  choose: (hit: Hit) => void;
  open: (id: string) => void;
  release: () => void;
  lens: (lens: Lens) => void;
}

/** `j` and `k` walk the rows, `Enter` opens, `x` ticks, `r` releases, `1` to `3` change the lens. */
export function useBankKeys({ hits, selected, select, choose, open, release, lens }: BankKeys): void {
  const at = hits.findIndex((hit) => hit.id === selected);
  const step = (by: number) => () => {
    const next = hits[at < 0 ? 0 : Math.min(hits.length - 1, Math.max(0, at + by))];
    if (next) select(next.id);
  };
  useKeys({
    j: step(1),
    k: step(-1),
    Enter: (event) => {
      if (event.target instanceof HTMLElement && event.target.closest('a, button')) {
        (event.target.closest('a, button') as HTMLElement).click();
      } else if (selected) open(selected);
    },
    x: () => {
      const hit = hits[at];
      if (hit) choose(hit);
    },
    r: release,
    Escape: () => select(null),
    ...Object.fromEntries(LENSES.map((name, index) => [String(index + 1), () => lens(name)])),
  });
}
