import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Change, ChangeWish } from '../../api/contract/change';
import type { Scenario } from '../../api/contract/scenarios';
import { node } from '../../api/node';

const keyOf = (scenario: Scenario) => ['scenario-change', scenario.id, scenario.finishedAt] as const;

/** Asked by hand alone: each answer is counted anew and leaves a leaf in the log. */
export function useAskingChange(scenario: Scenario) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: ChangeWish) =>
      node.post<Change>(`/api/scenarios/${encodeURIComponent(scenario.id)}/change`, wish),
    onSuccess: (change) => queries.setQueryData(keyOf(scenario), change),
  });
}

/** What was last answered of this scenario while it is looked at, for the page and its report. */
export function useLastChange(scenario: Scenario): Change | null {
  return useQuery<Change>({ queryKey: keyOf(scenario), queryFn: skipToken }).data ?? null;
}
