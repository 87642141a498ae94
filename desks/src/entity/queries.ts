import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Entity, Graph, RelationPage, TimelineEvent } from '../api/contract/bank';
import { node } from '../api/node';

const path = (id: string, rest = ''): string => `/api/entities/${encodeURIComponent(id)}${rest}`;

export function useEntity(id: string, asOf: string | undefined) {
  return useQuery({
    queryKey: ['entity', id, asOf],
    queryFn: ({ signal }) => node.get<Entity>(path(id), { asOf }, signal),
    // Reading a person's file is logged each time: no second reading behind the reader's back.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useRelations(id: string, asOf: string | undefined, kind: string | null) {
  return useInfiniteQuery({
    queryKey: ['relations', id, asOf, kind],
    queryFn: ({ pageParam, signal }) =>
      node.get<RelationPage>(
        path(id, '/relationships'),
        { asOf, kind, limit: 50, cursor: pageParam },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

export function useGraph(id: string, asOf: string | undefined) {
  return useQuery({
    queryKey: ['graph', id, asOf],
    queryFn: ({ signal }) => node.get<Graph>(path(id, '/graph'), { asOf, limit: 120 }, signal),
  });
}

export function useTimeline(id: string, asOf: string | undefined) {
  return useQuery({
    queryKey: ['timeline', id, asOf],
    queryFn: ({ signal }) => node.get<{ items: TimelineEvent[] }>(path(id, '/timeline'), { asOf }, signal),
  });
}
