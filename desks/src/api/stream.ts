/** The kinds of live changes a node pushes. */
export const CHANGES = [
  'import',
  'feed',
  'inbox',
  'outbox',
  'tip-off',
  'partner',
  'agreement',
  'outlet',
  'proposal',
  'request',
  'space',
  'statement',
  'emergency',
  'account-proposal',
  'approver-recovery',
  'verification',
] as const;
export type Change = (typeof CHANGES)[number];

type Listener = (data: Record<string, unknown>) => void;

/** The open line to the node: reopens itself, tells listeners what changed and whether it is connected. */
export class LiveLine {
  private source: EventSource | null = null;
  private readonly listeners = new Map<Change | 'state', Set<Listener>>();
  connected = false;

  open(url = '/api/stream'): void {
    if (this.source) return;
    const source = new EventSource(url);
    this.source = source;
    source.onopen = () => this.setConnected(true);
    source.onerror = () => this.setConnected(false);
    source.addEventListener('hello', () => this.setConnected(true));
    for (const change of CHANGES) {
      source.addEventListener(change, (event) => this.tell(change, parse((event as MessageEvent).data)));
    }
  }

  close(): void {
    this.source?.close();
    this.source = null;
  }

  on(what: Change | 'state', listener: Listener): () => void {
    const set = this.listeners.get(what) ?? new Set();
    this.listeners.set(what, set.add(listener));
    return () => set.delete(listener);
  }

  private setConnected(connected: boolean): void {
    if (this.connected === connected) return;
    this.connected = connected;
    this.tell('state', { connected });
  }

  private tell(what: Change | 'state', data: Record<string, unknown>): void {
    for (const listener of this.listeners.get(what) ?? []) listener(data);
  }
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
