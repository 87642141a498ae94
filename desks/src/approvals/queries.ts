import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReleaseProposal, ReleaseProposals, ReleaseProposalView } from '../api/contract/approvals';
import { node } from '../api/node';
import type { ReleaseWish } from '../exchange/queries';

const ALL = '/api/release-proposals';
const KEY = ['release-proposals'];

/** What waits for this officer, and what they put forward; asked again now and then, as others decide too. */
export function useReleaseProposals(enabled = true) {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => node.get<ReleaseProposals>(ALL, undefined, signal),
    refetchInterval: 60_000,
    enabled,
  });
}

export function useReleaseProposal(id: string) {
  return useQuery({
    queryKey: [...KEY, id],
    queryFn: ({ signal }) => node.get<ReleaseProposalView>(`${ALL}/${id}`, undefined, signal),
    staleTime: 0,
    retry: false,
  });
}

function useAct<Wish>(act: (wish: Wish) => Promise<ReleaseProposal>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: KEY });
      void queries.invalidateQueries({ queryKey: ['outbox'] });
    },
  });
}

export function usePutForward() {
  return useAct((wish: ReleaseWish & { decisionHash: string; necessity: string; space?: string }) =>
    node.post<ReleaseProposal>(ALL, wish),
  );
}

export function useApprove(id: string) {
  return useAct((decisionHash: string) =>
    node.post<ReleaseProposal>(`${ALL}/${id}/approve`, { decisionHash }),
  );
}

export function useRefuseRelease(id: string) {
  return useAct((reason: string) => node.post<ReleaseProposal>(`${ALL}/${id}/refuse`, { reason }));
}

export function useWithdraw() {
  return useAct((id: string) => node.post<ReleaseProposal>(`${ALL}/${id}/withdraw`));
}
