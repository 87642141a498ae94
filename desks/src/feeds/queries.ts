import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Page } from '../api/contract/common';
import type { Feed, FeedDraft } from '../api/contract/feeds';
import { node } from '../api/node';

export function useFeeds() {
  return useQuery({
    queryKey: ['feeds'],
    queryFn: ({ signal }) => node.get<Page<Feed>>('/api/feeds', undefined, signal),
  });
}

/** Something done to feeds; the list follows. */
function useFeedAct<Wish, Answer>(act: (wish: Wish) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['feeds'] }),
  });
}

export function useAddFeed() {
  return useFeedAct((draft: FeedDraft) => node.post<Feed>('/api/feeds', draft));
}

export type FeedAct = 'pause' | 'resume' | 'run' | 'replay' | 'remove';

export function useActOnFeed(id: string) {
  return useFeedAct((act: FeedAct) => node.post(`/api/feeds/${id}/${act}`));
}

export function useCredentials(id: string) {
  return useFeedAct((wish: { user: string | null; secret: string }) =>
    node.post<Feed>(`/api/feeds/${id}/credentials`, wish),
  );
}
