import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Page } from '../api/contract/common';
import type { Consent } from '../api/contract/consents';
import { node } from '../api/node';
import type { HumanRights } from '../exchange/queries';

export const CATEGORIES = [
  'police',
  'prosecution',
  'border',
  'intelligence',
  'event-security',
  'international',
  'other',
] as const;

export function useConsents(enabled = true) {
  return useQuery({
    queryKey: ['consents'],
    queryFn: ({ signal }) => node.get<Page<Consent>>('/api/consents', undefined, signal),
    enabled,
  });
}

export interface AskWish {
  ids: string[];
  recipient: string;
  named: string;
  category: string;
  humanRights: HumanRights;
  reason: string;
  withinHours: number;
  purpose: string;
}

export function useAsk() {
  return useChange((wish: AskWish) => node.post<Page<Consent>>('/api/consents', wish));
}

export type Deciding = 'grant' | 'refuse' | 'pass-on' | 'withdraw';

export function useDecide(id: string) {
  return useChange(({ act, body }: { act: Deciding; body: object }) =>
    node.post<Consent>(`/api/consents/${id}/${act}`, body),
  );
}

function useChange<Wish, Answer>(change: (wish: Wish) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['consents'] });
      void queries.invalidateQueries({ queryKey: ['preview'] });
    },
  });
}
