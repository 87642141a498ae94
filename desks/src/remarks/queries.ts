import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Moment } from '../api/contract/common';
import { node } from '../api/node';
import type { Box } from '../exchange/queries';

/** What an officer of one side said to the other about items of a letter. */
export interface Remark {
  id: string;
  own: boolean;
  /** Who said it here; empty for the other side. */
  by: string;
  /** Empty once one of the items is gone. */
  text: string;
  at: Moment;
  items: string[];
}

const path = (box: Box, letter: string) => `/api/${box}/${letter}/remarks`;

export function useRemarks(box: Box, letter: string) {
  return useQuery({
    queryKey: ['remarks', box, letter],
    queryFn: ({ signal }) => node.get<{ items: Remark[] }>(path(box, letter), undefined, signal),
  });
}

export function useSay(box: Box, letter: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: { ids: string[]; text: string }) => node.post<Remark>(path(box, letter), wish),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['remarks'] });
      void queries.invalidateQueries({ queryKey: ['outbox'] });
    },
  });
}
