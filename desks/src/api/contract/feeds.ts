import type { Marking, Moment, Spoken } from './common';

export type FeedState = 'new' | 'running' | 'healthy' | 'failing' | 'paused';

export interface Feed {
  id: string;
  name: string;
  apiRoot: string;
  collection: string;
  user?: string | null;
  originator: string;
  marking: Marking;
  everySeconds: number;
  state: FeedState;
  addedAfter?: Moment | null;
  pages: number;
  stored: number;
  known: number;
  refused: number;
  lastImport?: string | null;
  lastRun?: Moment | null;
  lastSuccess?: Moment | null;
  nextRun: Moment;
  failures: number;
  error?: { code: string; message: Spoken } | null;
}

export interface FeedDraft {
  name: string;
  apiRoot: string;
  collection: string;
  user: string | null;
  secret: string | null;
  originator: string;
  marking: string;
  everySeconds: number;
}
