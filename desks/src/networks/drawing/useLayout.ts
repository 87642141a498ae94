import { useEffect, useMemo, useRef, useState } from 'react';
import type { DrawnNetwork } from './drawn';
import type { LayoutNews, LayoutWish } from './layout.worker';
import { matricesOf, placesIn, roundsFor, walkOf } from './places';

export interface Layout {
  /** The ids in the order of the places. */
  walk: readonly string[];
  places: Float32Array;
  /** From 0 to 1. */
  progress: number;
  /** Leaves everything where it is; nothing when it rests already. */
  stop: (() => void) | null;
}

/** Places the nodes in a worker, so that the page stays quick; a layout under way can be stopped. */
export function useLayout(network: DrawnNetwork): Layout {
  const first = useMemo(() => {
    const walk = walkOf(network);
    const matrices = matricesOf(network, walk);
    return { walk, matrices, places: placesIn(matrices.nodes) };
  }, [network]);
  const [state, setState] = useState({ first, places: first.places, progress: 0, stopped: false });
  const worker = useRef<Worker | null>(null);
  useEffect(() => {
    const rounds = roundsFor(first.walk.length);
    const made = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    worker.current = made;
    made.addEventListener('message', ({ data }: MessageEvent<LayoutNews>) =>
      setState({ first, places: data.places, progress: data.done / rounds, stopped: data.done === rounds }),
    );
    made.postMessage({ ...first.matrices, rounds } satisfies LayoutWish);
    return () => made.terminate();
  }, [first]);
  // A network that has just changed has no places in the state yet.
  const now = state.first === first ? state : { places: first.places, progress: 0, stopped: false };
  return {
    walk: first.walk,
    places: now.places,
    progress: now.progress,
    stop: now.stopped
      ? null
      : () => {
          worker.current?.terminate();
          setState({ first, places: now.places, progress: now.progress, stopped: true });
        },
  };
}
