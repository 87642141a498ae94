import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { UnpackedPouch } from '../api/contract/pouches';
import { upload } from '../api/upload';

export const EARLY = 'EXCHANGE_ENVELOPE_EARLY';

/** What the node said of one file. */
export interface Taken {
  file: string;
  answer?: UnpackedPouch;
  fault?: unknown;
}

export interface Carrying {
  name: string;
  share: number;
}

/** Gives files to the node one after the other; one that came before its predecessor is given once more at the end. */
export function useTakeIn() {
  const queries = useQueryClient();
  const [carrying, setCarrying] = useState<Carrying | null>(null);
  const [taken, setTaken] = useState<Taken[]>([]);
  const stopper = useRef<AbortController | null>(null);

  async function give(file: File, signal: AbortSignal): Promise<Taken> {
    setCarrying({ name: file.name, share: 0 });
    try {
      const answer = await upload<UnpackedPouch>(
        '/api/pouches',
        {},
        file,
        (sent) => setCarrying({ name: file.name, share: file.size > 0 ? sent / file.size : 1 }),
        signal,
      );
      return { file: file.name, answer };
    } catch (fault) {
      return { file: file.name, fault };
    }
  }

  async function take(files: readonly File[]): Promise<void> {
    const stop = new AbortController();
    stopper.current = stop;
    setTaken([]);
    const told = new Map<string, Taken>();
    let left = [...files];
    let moved = true;
    while (left.length > 0 && moved && !stop.signal.aborted) {
      moved = false;
      const early: File[] = [];
      for (const file of left) {
        const one = await give(file, stop.signal);
        if (stop.signal.aborted) break;
        moved ||= (one.answer?.taken ?? 0) > 0;
        if (one.answer?.problems.some((problem) => problem.code === EARLY)) early.push(file);
        told.set(file.name, one);
        setTaken([...told.values()]);
      }
      left = early;
    }
    setCarrying(null);
    void queries.invalidateQueries({ queryKey: ['pouches'] });
  }

  return { take, carrying, taken, stop: () => stopper.current?.abort() };
}
