import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Page } from '../api/contract/common';
import { type Import, isRunning, type Refusal } from '../api/contract/imports';
import { node } from '../api/node';

const SOON = 700;

/** All imports, newest first; asked again while one runs, so that a page opened later still counts along. */
export function useImports() {
  return useQuery({
    queryKey: ['imports'],
    queryFn: ({ signal }) => node.get<Page<Import>>('/api/imports', undefined, signal),
    refetchInterval: (query) => (query.state.data?.items.some(isRunning) ? SOON : false),
  });
}

export function useImport(id: string) {
  return useQuery({
    queryKey: ['import', id],
    queryFn: ({ signal }) => node.get<Import>(`/api/imports/${id}`, undefined, signal),
    refetchInterval: (query) => (query.state.data && isRunning(query.state.data) ? SOON : false),
  });
}

export function useRefusals(id: string, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['refusals', id],
    queryFn: ({ pageParam, signal }) =>
      node.get<Page<Refusal>>(`/api/imports/${id}/refusals`, { cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled,
  });
}

export function useCancel(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => node.post(`/api/imports/${id}/cancel`),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['imports'] });
      void queries.invalidateQueries({ queryKey: ['import', id] });
    },
  });
}
