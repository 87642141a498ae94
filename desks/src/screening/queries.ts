import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Page } from '../api/contract/common';
import type {
  Calibration,
  EntryChange,
  Match,
  Question,
  QueueItem,
  QueuePage,
  ScreeningState,
  Verdict,
} from '../api/contract/screening';
import { node } from '../api/node';
import { asks, isLoaded } from './question';

const SOON = 3_000;

/** Somebody waits for an answer that is complete. */
const AT_ONCE = 1_000;

export function useScreening() {
  return useQuery({
    queryKey: ['screening', 'state'],
    queryFn: ({ signal }) => node.get<ScreeningState>('/api/screening', undefined, signal),
    refetchInterval: ({ state }) => (state.data && !isLoaded(state.data) ? AT_ONCE : false),
  });
}

/** Every question is a leaf in the log: it is asked once, and again only by a person. */
export function useAnswer(question: Question) {
  return useQuery({
    queryKey: ['screening', 'ask', question],
    queryFn: () => node.post<Page<Match>>('/api/screening/ask', question),
    enabled: asks(question),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** The bank's names that may be on a list, open ones first; asked again while the node is still at it. */
export function useQueue() {
  return useInfiniteQuery({
    queryKey: ['screening', 'queue'],
    initialPageParam: '0',
    queryFn: ({ pageParam, signal }) =>
      node.get<QueuePage>('/api/screening/queue', { from: pageParam, limit: 50 }, signal),
    getNextPageParam: (last) => last.next,
    retry: false,
    refetchOnWindowFocus: false,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => !page.progress.finished) ? SOON : false,
  });
}

/** What a version of a list changed, by the entries' numbers. */
export function useChanges(list: string, version: number) {
  return useInfiniteQuery({
    queryKey: ['screening', 'changes', list, version],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      node.get<Page<EntryChange>>(
        `/api/screening/lists/${list}/versions/${version}/changes`,
        { after: pageParam, limit: 50 },
        signal,
      ),
    getNextPageParam: (last) => last.next,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export type Wish = { id: string; why: string } & ({ verdict: Verdict } | { verdict: 'undo' });

/** Decides on a match, or takes the last decision back; both only add a line. */
export function useDeciding() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, verdict, why }: Wish) =>
      verdict === 'undo'
        ? node.post<QueueItem>(`/api/screening/matches/${id}/undo`, { why })
        : node.post<QueueItem>(`/api/screening/matches/${id}/decision`, { verdict, why }),
    // Not waited for: the line moves to another part of the page, and the form with it, before it could say it is done.
    onSettled: () => void queries.invalidateQueries({ queryKey: ['screening', 'queue'] }),
  });
}

export function useBudget() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (perThousand: number) => node.post<ScreeningState>('/api/screening/budget', { perThousand }),
    onSuccess: (state) => {
      queries.setQueryData(['screening', 'state'], state);
      void queries.invalidateQueries({ queryKey: ['screening', 'queue'] });
    },
  });
}

export function useCalibrating() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => node.post<Calibration>('/api/screening/calibration'),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['screening', 'state'] }),
  });
}
