import { useRef, useState } from 'react';
import { answers } from '../api/answers';
import { CsvReader } from './csv';

/** Rows shown; the file has all of them. */
export const SHOWN = 200;

export interface BatchState {
  name: string;
  /** Questions in the file. */
  total: number;
  /** Answered so far. */
  answered: number;
  columns: string[];
  rows: string[][];
  /** The whole answer, once it is there. */
  file: Blob | null;
}

/** Sends a file of questions and counts the answers as they come. */
export function useBatch() {
  const [batch, setBatch] = useState<BatchState | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const stopper = useRef<AbortController | null>(null);

  async function run(file: File): Promise<void> {
    const stop = new AbortController();
    stopper.current = stop;
    setFault(null);
    let lines = 0;
    const questions = new CsvReader(() => lines++);
    questions.take(await file.text());
    questions.end();
    const state: BatchState = {
      name: file.name,
      total: Math.max(0, lines - 1),
      answered: 0,
      columns: [],
      rows: [],
      file: null,
    };
    setBatch(state);
    const reader = new CsvReader((cells) => {
      if (state.columns.length === 0) {
        state.columns = cells;
        return;
      }
      state.answered++;
      if (state.rows.length < SHOWN) state.rows = [...state.rows, cells];
    });
    const read = (piece: string): void => {
      reader.take(piece);
      setBatch({ ...state });
    };
    try {
      state.file = await answers('/api/screening/batch', file, read, stop.signal);
      reader.end();
      setBatch({ ...state });
    } catch (refused) {
      setBatch(null);
      if (!stop.signal.aborted) setFault(refused);
    }
  }

  const running = batch !== null && batch.file === null;
  return { run, batch, fault, running, stop: () => stopper.current?.abort() };
}
