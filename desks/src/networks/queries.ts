import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  Comparison,
  Results,
  Scenario,
  ScenarioGraph,
  ScenarioOptions,
  ScenarioWish,
} from '../api/contract/scenarios';
import { node } from '../api/node';
import { isUnderWay } from './states';

const SOON = 1_000;

const path = (id: string, rest = ''): string => `/api/scenarios/${encodeURIComponent(id)}${rest}`;

export function useOptions() {
  return useQuery({
    queryKey: ['scenarios', 'options'],
    queryFn: ({ signal }) => node.get<ScenarioOptions>('/api/scenarios/options', undefined, signal),
  });
}

/** The caller's own for the stated purpose and case; asked again while one of them is worked on. */
export function useScenarios() {
  return useQuery({
    queryKey: ['scenarios', 'list'],
    queryFn: ({ signal }) => node.get<{ items: Scenario[] }>('/api/scenarios', undefined, signal),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? SOON : false),
  });
}

export function useScenario(id: string) {
  return useQuery({
    queryKey: ['scenarios', 'one', id],
    queryFn: ({ signal }) => node.get<Scenario>(path(id), undefined, signal),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? SOON : false),
  });
}

/** Nothing of it is read again behind the reader's back: each look is a leaf in the log. */
const ONCE = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, retry: false } as const;

export function useScenarioGraph(scenario: Scenario) {
  return useQuery({
    queryKey: ['scenarios', 'graph', scenario.id, scenario.finishedAt],
    queryFn: ({ signal }) => node.get<ScenarioGraph>(path(scenario.id, '/graph'), undefined, signal),
    ...ONCE,
  });
}

export function useResults(scenario: Scenario) {
  return useQuery({
    queryKey: ['scenarios', 'results', scenario.id, scenario.finishedAt],
    queryFn: ({ signal }) => node.get<Results>(path(scenario.id, '/results'), undefined, signal),
    ...ONCE,
  });
}

export function useComparison(first: string, second: string | null) {
  return useQuery({
    queryKey: ['scenarios', 'compare', first, second],
    queryFn: ({ signal }) => node.get<Comparison>(path(first, '/compare'), { with: second }, signal),
    enabled: second !== null,
    ...ONCE,
  });
}

function useAct<Wish, Answer>(act: (wish: Wish) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => void queries.invalidateQueries({ queryKey: ['scenarios'] }),
  });
}

export function useOpening() {
  return useAct((wish: ScenarioWish) => node.post<Scenario>('/api/scenarios', wish));
}

export function useActing(id: string) {
  return useAct((act: 'cancel' | 'again' | 'remove') => node.post<Scenario | null>(path(id, `/${act}`)));
}

export function useDeciding(id: string) {
  return useAct((wish: { verdict: 'accept' | 'reject'; why: string }) =>
    node.post<Scenario>(path(id, '/decision'), wish),
  );
}

export function takeGrouping(id: string): Promise<Blob> {
  return node.blob('POST', path(id, '/export'));
}
