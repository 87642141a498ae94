import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { EmergencyLook, Ground, OpenEmergency, OverseenEmergency } from '../api/contract/emergency';
import { node } from '../api/node';

const OWN = ['emergencies'];
const OVERSEEN = ['overseen-emergencies'];
const OVERSIGHT = '/api/oversight/emergencies';

/** What is open for this account in this session. */
export function useOpenEmergencies(enabled: boolean) {
  return useQuery({
    queryKey: OWN,
    queryFn: ({ signal }) => node.get<{ items: OpenEmergency[] }>('/api/emergencies', undefined, signal),
    refetchInterval: 60_000,
    enabled,
  });
}

export interface EmergencyWish {
  id?: string;
  value?: string;
  ground: Ground;
  reason: string;
  caseRef: string;
}

export function useOpenInEmergency() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ caseRef, ...wish }: EmergencyWish) =>
      node.postInCase<OpenEmergency>('/api/emergencies', wish, caseRef),
    onSettled: () => void queries.invalidateQueries({ queryKey: OWN }),
  });
}

/** Each look is logged: it is asked once a visit and not again behind the reader's back. */
export function useLook(id: string) {
  return useQuery({
    queryKey: [...OWN, id],
    queryFn: ({ signal }) => node.get<EmergencyLook>(`/api/emergencies/${id}`, undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });
}

export function useEnd() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => node.post(`/api/emergencies/${id}/end`),
    onSettled: () => {
      queries.removeQueries({ queryKey: OWN, type: 'inactive' });
      void queries.resetQueries({ queryKey: OWN });
    },
  });
}

/** How many wait for oversight: numbers only, so that the badge costs no leaf. */
export function useStanding(enabled: boolean) {
  return useQuery({
    queryKey: [...OVERSEEN, 'standing'],
    queryFn: ({ signal }) =>
      node.get<{ awaiting: number; overdue: number }>(`${OVERSIGHT}/standing`, undefined, signal),
    refetchInterval: 60_000,
    enabled,
  });
}

export function useOverseen() {
  return useQuery({
    queryKey: OVERSEEN,
    queryFn: ({ signal }) => node.get<{ items: OverseenEmergency[] }>(OVERSIGHT, undefined, signal),
  });
}

export function useReviewEmergency(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: { verdict: 'in-order' | 'objection'; note: string }) =>
      node.post<OverseenEmergency>(`${OVERSIGHT}/${id}/review`, wish),
    onSettled: () => void queries.invalidateQueries({ queryKey: OVERSEEN }),
  });
}
