import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Page } from '../api/contract/common';
import type {
  DryRun,
  Erasure,
  ReviewItem,
  ReviewPage,
  SubjectRequest,
  Suppression,
  SuppressionMark,
} from '../api/contract/retention';
import { node } from '../api/node';

export function useReviews() {
  return useQuery({
    queryKey: ['retention', 'reviews'],
    queryFn: ({ signal }) => node.get<ReviewPage>('/api/retention/reviews', undefined, signal),
  });
}

export function useDryRun(day: string) {
  return useQuery({
    queryKey: ['retention', 'dry-run', day],
    queryFn: ({ signal }) =>
      node.get<DryRun>('/api/retention/dry-run', day ? { until: `${day}T00:00:00Z` } : undefined, signal),
  });
}

export function useErasures() {
  return useQuery({
    queryKey: ['retention', 'erasures'],
    queryFn: ({ signal }) => node.get<Page<Erasure>>('/api/retention/erasures', undefined, signal),
  });
}

export function useSuppressions() {
  return useQuery({
    queryKey: ['retention', 'suppressions'],
    queryFn: ({ signal }) => node.get<Page<Suppression>>('/api/retention/suppressions', undefined, signal),
  });
}

/** Asked by pressing, never by itself: each look is in the log. */
export function useLook() {
  return useMutation({
    mutationFn: (object: string) =>
      node.post<Page<SuppressionMark>>('/api/retention/suppressions/look', { object }),
  });
}

export function useRequests() {
  return useQuery({
    queryKey: ['retention', 'requests'],
    queryFn: ({ signal }) => node.get<Page<SubjectRequest>>('/api/subject-requests', undefined, signal),
  });
}

/** Something done about dates or requests; every list of this desk follows. */
function useAct<Wish>(act: (wish: Wish) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['retention'] }),
  });
}

export function useKeep(item: ReviewItem) {
  return useAct((wish: { day: string; ground: string; note: string }) =>
    node.post('/api/retention/reviews/keep', {
      id: item.id,
      handling: item.handlingDigest,
      reviewBy: `${wish.day}T00:00:00Z`,
      ground: wish.ground,
      note: wish.note,
    }),
  );
}

export function useErase(item: ReviewItem) {
  return useAct((note: string) =>
    node.post('/api/retention/reviews/erase', { id: item.id, handling: item.handlingDigest, note }),
  );
}

export function useLift() {
  return useAct((wish: { objects: string[]; reason: string }) =>
    node.post('/api/retention/suppressions/lift', wish),
  );
}

export function useRegister() {
  return useAct((wish: { kind: string; language: string; fileReference: string }) =>
    node.post('/api/subject-requests', wish),
  );
}

export type Step = 'identify' | 'verify' | 'decide' | 'answer';

export function useStep(id: string) {
  return useAct(({ step, body }: { step: Step; body: object }) =>
    node.post(`/api/subject-requests/${id}/${step}`, body),
  );
}
