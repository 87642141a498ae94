import { useQuery } from '@tanstack/react-query';
import type { Page } from '../api/contract/common';
import type { Recall } from '../api/contract/recalls';
import { node } from '../api/node';

export function useRecalls(enabled = true) {
  return useQuery({
    queryKey: ['recalls'],
    queryFn: ({ signal }) => node.get<Page<Recall>>('/api/recalls', undefined, signal),
    enabled,
    // What is passed on for a partner is news for nobody's letters, so nothing pushes it.
    refetchInterval: 15_000,
  });
}
