import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Page } from '../api/contract/common';
import type {
  ActPage,
  KnownPerson,
  LawEffect,
  LawText,
  Mark,
  OpenedSample,
  Overview,
  PersonFile,
  Refusals,
  Sample,
  Statistics,
  Verdict,
  Verified,
} from '../api/contract/oversight';
import { node } from '../api/node';

const ROOT = '/api/oversight';

/** Every look is logged: nothing is asked for again unless somebody asks. */
const ONCE = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false } as const;

type Asked = { from: string; to: string };

export function useOverview() {
  return useQuery({
    queryKey: ['oversight', 'overview'],
    queryFn: ({ signal }) => node.get<Overview>(`${ROOT}/overview`, {}, signal),
    ...ONCE,
  });
}

export function useVerifyAll() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => node.post<Verified>(`${ROOT}/verify`),
    onSuccess: (verification) =>
      client.setQueryData<Overview>(['oversight', 'overview'], (was) =>
        was ? { ...was, verification } : was,
      ),
  });
}

export function useStatistics(asked: Asked, by: 'day' | 'month') {
  return useQuery({
    queryKey: ['oversight', 'statistics', asked, by],
    queryFn: ({ signal }) => node.get<Statistics>(`${ROOT}/statistics`, { ...asked, by }, signal),
    ...ONCE,
  });
}

export function useTable() {
  return useMutation({
    mutationFn: ({ asked, by }: { asked: Asked; by: string }) =>
      node.blob('GET', `${ROOT}/statistics/csv?${new URLSearchParams({ ...asked, by })}`),
  });
}

export interface Behind {
  kind?: string;
  detail?: string;
  partner?: string;
  reason?: string;
}

export function useActs(asked: Asked, behind: Behind) {
  return useInfiniteQuery({
    queryKey: ['oversight', 'acts', asked, behind],
    queryFn: ({ pageParam, signal }) =>
      node.get<ActPage>(`${ROOT}/acts`, { ...asked, ...behind, limit: 25, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    ...ONCE,
  });
}

export function useRefusals(asked: Asked) {
  return useQuery({
    queryKey: ['oversight', 'refusals', asked],
    queryFn: ({ signal }) => node.get<Refusals>(`${ROOT}/refusals`, asked, signal),
    ...ONCE,
  });
}

export function useLaw() {
  return useQuery({
    queryKey: ['oversight', 'law'],
    queryFn: ({ signal }) => node.get<Page<LawText>>(`${ROOT}/law`, {}, signal),
    ...ONCE,
  });
}

export function useEffectOf(digest: string, wanted: boolean) {
  return useQuery({
    queryKey: ['oversight', 'effect', digest],
    queryFn: ({ signal }) => node.get<LawEffect>(`${ROOT}/law/${digest}/effect`, {}, signal),
    enabled: wanted,
    ...ONCE,
  });
}

export function useSamples() {
  return useQuery({
    queryKey: ['oversight', 'samples'],
    queryFn: ({ signal }) => node.get<Page<Sample>>(`${ROOT}/samples`, {}, signal),
    ...ONCE,
  });
}

export function useDraw() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (draft: { from: string; to: string; count: number }) =>
      node.post<Sample>(`${ROOT}/samples`, draft),
    onSuccess: () => client.invalidateQueries({ queryKey: ['oversight', 'samples'] }),
  });
}

export function useSample(id: string) {
  return useQuery({
    queryKey: ['oversight', 'sample', id],
    queryFn: ({ signal }) => node.get<OpenedSample>(`${ROOT}/samples/${id}`, {}, signal),
    ...ONCE,
  });
}

export function useMark(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (mark: { leaf: number; verdict: Verdict; note: string }) =>
      node.post<Mark>(`${ROOT}/samples/${id}/marks`, mark),
    onSuccess: (mark) => {
      client.setQueryData<OpenedSample>(['oversight', 'sample', id], (was) =>
        was ? { ...was, marks: [...was.marks.filter((one) => one.leaf !== mark.leaf), mark] } : was,
      );
      void client.invalidateQueries({ queryKey: ['oversight', 'samples'] });
    },
  });
}

export function useFindPerson() {
  return useMutation({
    mutationFn: (asked: { reference: string; text: string }) =>
      node.post<Page<KnownPerson>>(`${ROOT}/persons`, asked),
  });
}

export function usePersonFile() {
  return useMutation({
    mutationFn: (asked: { reference: string; ids: string[] }) =>
      node.post<PersonFile>('/api/subject-files', asked),
  });
}
