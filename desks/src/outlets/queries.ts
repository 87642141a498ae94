import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Page } from '../api/contract/common';
import type { Outlet, OutletDraft, OutletFailure, OutletSecret } from '../api/contract/outlets';
import type { SubscriberTerms } from '../api/contract/subscribers';
import { node } from '../api/node';

export function useOutlets() {
  return useQuery({
    queryKey: ['outlets'],
    queryFn: ({ signal }) => node.get<Page<Outlet>>('/api/outlets', undefined, signal),
  });
}

export function useOutletFailures(id: string) {
  return useQuery({
    queryKey: ['outlets', id, 'failures'],
    queryFn: ({ signal }) => node.get<Page<OutletFailure>>(`/api/outlets/${id}/failures`, undefined, signal),
  });
}

/** Something done to outlets; the list follows. */
function useOutletAct<Wish, Answer>(act: (wish: Wish) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['outlets'] }),
  });
}

export function useAddOutlet() {
  return useOutletAct((draft: OutletDraft) => node.post<Outlet>('/api/outlets', draft));
}

export type OutletAct = 'pause' | 'resume' | 'run' | 'replay' | 'remove';

export function useActOnOutlet(id: string) {
  return useOutletAct((act: OutletAct) => node.post(`/api/outlets/${id}/${act}`));
}

export function useOutletTerms(id: string) {
  return useOutletAct((terms: SubscriberTerms) => node.post<Outlet>(`/api/outlets/${id}/terms`, terms));
}

export function useOutletSecret(id: string) {
  return useOutletAct((wish: OutletSecret) => node.post<Outlet>(`/api/outlets/${id}/credentials`, wish));
}
