import { useQuery } from '@tanstack/react-query';
import type { Flow, FlowWish, Money } from '../../api/contract/flows';
import type { Scenario } from '../../api/contract/scenarios';
import { node } from '../../api/node';

/** Nothing of it is read again behind the reader's back: each look is a leaf in the log. */
const ONCE = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, retry: false } as const;

const path = (id: string, rest: string): string => `/api/scenarios/${encodeURIComponent(id)}/${rest}`;

/** What payments there are; read when somebody asks to see them. */
export function useMoney(scenario: Scenario, wanted: boolean) {
  return useQuery({
    queryKey: ['scenarios', 'money', scenario.id, scenario.finishedAt],
    queryFn: ({ signal }) => node.get<Money>(path(scenario.id, 'money'), undefined, signal),
    enabled: wanted,
    ...ONCE,
  });
}

export function useFlow(scenario: Scenario, wish: FlowWish | null) {
  return useQuery({
    queryKey: ['scenarios', 'flow', scenario.id, scenario.finishedAt, wish],
    queryFn: () => node.post<Flow>(path(scenario.id, 'flow'), wish),
    enabled: wish !== null,
    ...ONCE,
  });
}
