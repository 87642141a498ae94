import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { LogPage, Verification } from '../api/contract/log';
import { node } from '../api/node';

export function useLog(kind: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['log', kind],
    queryFn: ({ pageParam, signal }) => node.get<LogPage>('/api/log', { kind, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    // Reading the log is itself logged: only when somebody asks.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useCheckpoint(wanted: boolean) {
  return useQuery({
    queryKey: ['checkpoint'],
    queryFn: () => node.text('/api/log/checkpoint'),
    enabled: wanted,
  });
}

export function useVerify() {
  return useMutation({ mutationFn: () => node.post<Verification>('/api/log/verify') });
}
