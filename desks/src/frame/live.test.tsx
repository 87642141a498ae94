import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, render, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveProvider, useFresh, useRefetchOn } from './live';

class Source extends EventTarget {
  static last: Source;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  close = vi.fn();
  constructor() {
    super();
    Source.last = this;
  }
}

const asked = vi.fn(async () => 'answer');

function Watched() {
  useQuery({ queryKey: ['watched'], queryFn: asked });
  useRefetchOn('inbox', ['watched']);
  return null;
}

function Listed() {
  useQuery({ queryKey: ['listed'], queryFn: asked });
  useFresh('inbox', ['listed'], []);
  return null;
}

describe('what is asked for before the line to the node is open', () => {
  beforeEach(() => {
    vi.stubGlobal('EventSource', Source);
    asked.mockClear();
  });

  it.each([Watched, Listed])('is asked for again when it opens, and each time it is back', async (Reader) => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <LiveProvider>
          <Reader />
        </LiveProvider>
      </QueryClientProvider>,
    );
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    act(() => Source.last.onopen?.());
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
    act(() => Source.last.onerror?.());
    act(() => Source.last.onopen?.());
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(3));
  });
});
