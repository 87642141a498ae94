import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Page } from '../api/contract/common';
import type {
  Subscriber,
  SubscriberRights,
  SubscriberToken,
  SubscriberWish,
} from '../api/contract/subscribers';
import { node } from '../api/node';

export function useSubscribers() {
  return useQuery({
    queryKey: ['subscribers'],
    queryFn: ({ signal }) => node.get<Page<Subscriber>>('/api/subscribers', undefined, signal),
  });
}

/** Something done to subscribers; the list follows. */
function useSubscriberAct<Wish, Answer>(act: (wish: Wish) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['subscribers'] }),
  });
}

export function useAddSubscriber() {
  return useSubscriberAct((wish: SubscriberWish) => node.post<Subscriber>('/api/subscribers', wish));
}

export function useIssueToken(id: string) {
  return useSubscriberAct((_: undefined) => node.post<SubscriberToken>(`/api/subscribers/${id}/tokens`));
}

export function useRevokeToken(id: string) {
  return useSubscriberAct((token: string) =>
    node.post<Subscriber>(`/api/subscribers/${id}/tokens/${token}/revoke`),
  );
}

export function useMoveSubscriber(id: string) {
  return useSubscriberAct((act: 'suspend' | 'resume') =>
    node.post<Subscriber>(`/api/subscribers/${id}/${act}`),
  );
}

export function useChangeTerms(id: string) {
  return useSubscriberAct((wish: SubscriberRights) =>
    node.post<Subscriber>(`/api/subscribers/${id}/terms`, wish),
  );
}

/** Lets the subscriber poll what its terms permit under the charter of a space. */
export function useOpenSpace(id: string) {
  return useSubscriberAct((space: string) =>
    node.post<Subscriber>(`/api/subscribers/${id}/spaces`, { space }),
  );
}

export function useCloseSpace(id: string) {
  return useSubscriberAct((space: string) =>
    node.post<Subscriber>(`/api/subscribers/${id}/spaces/${space}/close`),
  );
}

/** Pins a certificate, or none. */
export function usePin(id: string) {
  return useSubscriberAct((certificate: string | null) =>
    node.post<Subscriber>(`/api/subscribers/${id}/certificate`, { certificate }),
  );
}
