import type { QueueItem } from '../api/contract/screening';
import { useKeys } from '../frame/keys';
import type { Act } from './DecideForm';
import { neighbour } from './queue';

interface QueueKeys {
  items: readonly QueueItem[];
  selected: string | null;
  select: (id: string | null) => void;
  begin: (act: Act) => void;
}

/** `j` and `k` walk, `s`, `d`, `u` decide, `z` takes back; they rest while a reason is typed. */
export function useQueueKeys({ items, selected, select, begin }: QueueKeys): void {
  const ids = items.map((item) => item.id);
  const item = items.find((one) => one.id === selected);
  const decide = (act: Act) => () => {
    if (item && (act !== 'undo' || item.decision)) begin(act);
  };
  useKeys({
    j: () => select(neighbour(ids, selected, 1)),
    k: () => select(neighbour(ids, selected, -1)),
    s: decide('same'),
    d: decide('different'),
    u: decide('unsure'),
    z: decide('undo'),
    Escape: () => select(null),
  });
}
