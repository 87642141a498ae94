import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Page } from '../api/contract/common';
import type { Letter, Partner, ReleasePreview, ReleaseSurvey } from '../api/contract/exchange';
import type { RecallAction } from '../api/contract/recalls';
import { node } from '../api/node';

export type Box = 'inbox' | 'outbox';

export function useLetters(box: Box, space: string | null = null) {
  return useInfiniteQuery({
    queryKey: space ? [box, space] : [box],
    queryFn: ({ pageParam, signal }) =>
      node.get<Page<Letter>>(`/api/${box}`, { cursor: pageParam, space }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

export function usePartners() {
  return useQuery({
    queryKey: ['partners'],
    queryFn: ({ signal }) => node.get<{ items: Partner[] }>('/api/partners', undefined, signal),
  });
}

/** An officer's answer to the question on human rights; releases on persons need one. */
export type HumanRights = 'unanswered' | 'no-concern' | 'concern';

export interface ReleaseWish {
  ids: string[];
  partners: string[];
  purpose: string;
  humanRights: HumanRights;
  /** The request for information that it answers. */
  request?: string;
}

/** What the gate would decide; asked anew for every choice of partners. */
export function usePreview(wish: ReleaseWish, space: string | null = null) {
  return useQuery({
    queryKey: ['preview', wish, space],
    queryFn: () => node.post<ReleasePreview>(`${releases(space)}/preview`, wish),
    enabled: wish.partners.length > 0 && wish.ids.length > 0,
    staleTime: 0,
    retry: false,
  });
}

/** Who would receive items, asked for all confirmed partners at once. */
export function useSurvey(wish: { ids: string[]; purpose: string; humanRights: HumanRights }) {
  const { ids, purpose, humanRights } = wish;
  return useQuery({
    queryKey: ['survey', ids, purpose, humanRights],
    queryFn: () => node.post<ReleaseSurvey>('/api/releases/survey', { ids, purpose, humanRights }),
    staleTime: 0,
    retry: false,
  });
}

/** Where a release goes: to partners, or into a space. */
function releases(space: string | null): string {
  return space ? `/api/spaces/${space}/releases` : '/api/releases';
}

export function useRelease(space: string | null = null) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: ReleaseWish & { decisionHash: string }) =>
      node.post<{ sent: { envelopeId: string; partner: string }[] }>(releases(space), wish),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['outbox'] });
      void queries.invalidateQueries({ queryKey: ['spaces'] });
    },
  });
}

export function useRecall(envelopeId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: {
      ids: string[];
      reason: string;
      action: RecallAction;
      uses?: string;
      withinHours: number;
    }) => node.post(`/api/outbox/${envelopeId}/recall`, wish),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['outbox'] });
      void queries.invalidateQueries({ queryKey: ['recalls'] });
    },
  });
}
