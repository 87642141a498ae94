import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveLine } from './stream';

class Source extends EventTarget {
  static last: Source;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  close = vi.fn();
  constructor() {
    super();
    Source.last = this;
  }
  say(kind: string, data: string): void {
    this.dispatchEvent(Object.assign(new Event(kind), { data }));
  }
}

describe('the live line', () => {
  beforeEach(() => vi.stubGlobal('EventSource', Source));

  it('tells those who listen for a kind of change, and nobody else', () => {
    const line = new LiveLine();
    const inbox = vi.fn();
    const outbox = vi.fn();
    line.on('inbox', inbox);
    line.on('outbox', outbox)();
    line.open();
    Source.last.say('inbox', '{"id":"e1"}');
    Source.last.say('outbox', '{"id":"e2"}');
    expect(inbox).toHaveBeenCalledWith({ id: 'e1' });
    expect(outbox).not.toHaveBeenCalled();
  });

  it('says once when it is lost and once when it is back', () => {
    const line = new LiveLine();
    const states: unknown[] = [];
    line.on('state', (state) => states.push(state.connected));
    line.open();
    Source.last.onopen?.();
    Source.last.onerror?.();
    Source.last.onerror?.();
    Source.last.say('hello', '');
    expect(states).toEqual([true, false, true]);
  });

  it('survives data it cannot read', () => {
    const line = new LiveLine();
    const heard = vi.fn();
    line.on('import', heard);
    line.open();
    Source.last.say('import', '{');
    expect(heard).toHaveBeenCalledWith({});
  });
});
