import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Replay, ReplayRule, Space, SpaceRole, SpaceSight, WholeSpace } from '../api/contract/spaces';
import { node } from '../api/node';

export function useSpaces(enabled = true) {
  return useQuery({
    queryKey: ['spaces'],
    queryFn: ({ signal }) =>
      node.get<{ items: Space[]; serverTime: string }>('/api/spaces', undefined, signal),
    enabled,
  });
}

export function useSpace(id: string | null) {
  return useQuery({
    queryKey: ['spaces', id],
    queryFn: ({ signal }) => node.get<WholeSpace>(`/api/spaces/${id}`, undefined, signal),
    enabled: id !== null,
  });
}

export interface CharterWish {
  title: string;
  event: string;
  purpose: string;
  languages: string[];
  types: string[];
  conditions: string[];
  marking: string;
  sunset: string;
  replay: ReplayRule;
  members: { party: string; role: SpaceRole; sight: SpaceSight }[];
}

function useChange<Wish>(change: (wish: Wish) => Promise<WholeSpace>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => void queries.invalidateQueries({ queryKey: ['spaces'] }),
  });
}

/** Founds a space, or shows the next version of its charter. */
export function useWriteCharter(id: string | null) {
  return useChange((wish: CharterWish) =>
    node.post<WholeSpace>(id ? `/api/spaces/${id}/versions` : '/api/spaces', wish),
  );
}

export function useAnswer(id: string) {
  return useChange(({ act, hash }: { act: 'sign' | 'decline'; hash: string }) =>
    node.post<WholeSpace>(`/api/spaces/${id}/${act}`, { hash }),
  );
}

export function useLeave(id: string) {
  return useChange((_: undefined) => node.post<WholeSpace>(`/api/spaces/${id}/leave`, {}));
}

export function useReplay(id: string, partner: string) {
  return useQuery({
    queryKey: ['spaces', id, 'replay', partner],
    queryFn: ({ signal }) => node.get<Replay>(`/api/spaces/${id}/replays/${partner}`, undefined, signal),
  });
}
