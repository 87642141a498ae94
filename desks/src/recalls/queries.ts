import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Page } from '../api/contract/common';
import type { HeardRecall, Recall } from '../api/contract/recalls';
import { node } from '../api/node';

/** What was recalled from here, and what partners recalled here. */
interface Recalls extends Page<Recall> {
  heard: HeardRecall[];
}

export function useLift(recallId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: { reason: string }) => node.post(`/api/outbox/${recallId}/lift`, wish),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['outbox'] });
      void queries.invalidateQueries({ queryKey: ['recalls'] });
    },
  });
}

export function useRecalls(enabled = true) {
  return useQuery({
    queryKey: ['recalls'],
    queryFn: ({ signal }) => node.get<Recalls>('/api/recalls', undefined, signal),
    enabled,
    // What is passed on for a partner is news for nobody's letters, so nothing pushes it.
    refetchInterval: 15_000,
  });
}
