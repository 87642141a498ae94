import { useQueryClient } from '@tanstack/react-query';
import { createContext, type JSX, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { type Change, LiveLine } from '../api/stream';

const LiveContext = createContext<LiveLine | null>(null);

/** Holds the one open line to the node for all desks. */
export function LiveProvider({ children }: { children: ReactNode }): JSX.Element {
  const [line] = useState(() => new LiveLine());
  useEffect(() => {
    line.open();
    return () => line.close();
  }, [line]);
  return <LiveContext.Provider value={line}>{children}</LiveContext.Provider>;
}

function useLine(): LiveLine {
  const line = useContext(LiveContext);
  if (!line) throw new Error('A desk was drawn outside the live line.');
  return line;
}

/** Whether the node can be heard. */
export function useConnected(): boolean {
  const line = useLine();
  const [connected, setConnected] = useState(true);
  useEffect(() => line.on('state', (data) => setConnected(data.connected === true)), [line]);
  return connected;
}

/** The last of these changes that was heard while the reader watches. */
export function useLast(change: Change): Record<string, unknown> | null {
  const line = useLine();
  const [last, setLast] = useState<Record<string, unknown> | null>(null);
  useEffect(() => line.on(change, setLast), [line, change]);
  return last;
}

/** Refetches a query when the node says that something changed: for what the reader watches change. */
export function useRefetchOn(change: Change, queryKey: readonly unknown[]): void {
  const line = useLine();
  const queries = useQueryClient();
  const key = JSON.stringify(queryKey);
  useEffect(() => {
    const again = () => void queries.invalidateQueries({ queryKey: JSON.parse(key) as unknown[] });
    const off = [line.on(change, again), onOpening(line, again)];
    return () => off.forEach((each) => void each());
  }, [line, queries, change, key]);
}

/** What happened between an answer and the opening of the line, first or again, nobody was told of. */
function onOpening(line: LiveLine, act: () => void): () => void {
  return line.on('state', ({ connected }) => {
    if (connected) act();
  });
}

/**
 * Counts what arrived since the list was drawn, for the "4 new" pill: lists never move by themselves. A change of what is
 * already on the screen is shown in its place.
 */
export function useFresh(
  change: Change,
  queryKey: readonly unknown[],
  shown: readonly string[],
): { count: number; show: () => void } {
  const line = useLine();
  const queries = useQueryClient();
  const [ids, setIds] = useState<ReadonlySet<unknown>>(new Set());
  const key = JSON.stringify(queryKey);
  const latest = useRef(shown);
  latest.current = shown;
  useEffect(() => {
    const again = () => void queries.invalidateQueries({ queryKey: JSON.parse(key) as unknown[] });
    const off = [
      line.on(change, ({ id }) => {
        if (!latest.current.includes(String(id))) setIds((known) => new Set(known).add(id));
        else again();
      }),
      onOpening(line, again),
    ];
    return () => off.forEach((each) => void each());
  }, [line, queries, change, key]);
  return {
    count: ids.size,
    show: () => {
      setIds(new Set());
      void queries.invalidateQueries({ queryKey });
    },
  };
}
