import type { Moment, Spoken } from './common';

export type ImportState = 'checking' | 'storing' | 'paused' | 'done' | 'refused' | 'failed' | 'cancelled';

export interface Import {
  id: string;
  name: string;
  state: ImportState;
  bytesTotal: number;
  bytesRead: number;
  objects: number;
  stored: number;
  known: number;
  refused: number;
  objectsPerSecond?: number;
  startedAt: Moment;
  finishedAt?: Moment | null;
  error?: { code: string; message: Spoken } | null;
}

export interface Refusal {
  line: number;
  offset: number;
  objectId?: string | null;
  code: string;
  message: Spoken;
}

/** What a row of a table would become. */
export interface PreviewObject {
  type: string;
  name?: string | null;
  object: { id: string };
}

export interface PreviewRow {
  line: number;
  cells: string[];
  objects: PreviewObject[];
  problems: Refusal[];
}

export interface TablePreview {
  separator: string;
  columns: string[];
  rows: PreviewRow[];
}

/** True while the node still works on it. */
export function isRunning(work: Pick<Import, 'state'>): boolean {
  return work.state === 'checking' || work.state === 'storing' || work.state === 'paused';
}
