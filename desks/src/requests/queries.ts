import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BriefRequest, RequestParts, WholeRequest } from '../api/contract/requests';
import { node } from '../api/node';

export function useRequests(enabled = true) {
  return useQuery({
    queryKey: ['requests'],
    queryFn: ({ signal }) =>
      node.get<{ items: BriefRequest[]; serverTime: string }>('/api/requests', undefined, signal),
    enabled,
  });
}

export function useRequest(id: string) {
  return useQuery({
    queryKey: ['requests', id],
    queryFn: ({ signal }) => node.get<WholeRequest>(`/api/requests/${id}`, undefined, signal),
  });
}

export interface RequestWish extends RequestParts {
  partner: string;
  ground: string | null;
  marking: string;
}

function useChange<Wish>(change: (wish: Wish) => Promise<WholeRequest>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => void queries.invalidateQueries({ queryKey: ['requests'] }),
  });
}

export interface Writing {
  wish: RequestWish;
  /** The draft that it is already, if it is one. */
  id: string | null;
  send: boolean;
}

/** Keeps a draft and, where that is wanted, sends it; the draft stays when the node will not send it. */
export function useWrite(kept: (id: string) => void) {
  return useChange(async ({ wish, id, send }: Writing) => {
    const draft = id
      ? await node.post<WholeRequest>(`/api/requests/${id}/draft`, wish)
      : await node.post<WholeRequest>('/api/requests', wish);
    kept(draft.id);
    return send ? node.post<WholeRequest>(`/api/requests/${draft.id}/submit`, {}) : draft;
  });
}

/** One act on one request: the last part of its address, and what goes with it. */
export function useAct(id: string) {
  return useChange(({ act, body }: { act: string; body?: object }) =>
    node.post<WholeRequest>(`/api/requests/${id}/${act}`, body ?? {}),
  );
}
