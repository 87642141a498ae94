import type { Moment } from './common';

export interface LogEntry {
  index: number;
  time: Moment;
  kind: string;
  clear: Record<string, string>;
  opened?: Record<string, string> | null;
}

export interface LogPage {
  items: LogEntry[];
  next: string | null;
  size: number;
}

export interface Verification {
  size: number;
  root: string;
  ok: boolean;
  problems: (string | { code?: string; index?: number; message?: string })[];
  tookMs: number;
}
