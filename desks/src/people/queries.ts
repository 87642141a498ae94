import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Account, Proposal, SignInLink, Waits } from '../api/contract/people';
import { node } from '../api/node';

export function useAccounts(enabled: boolean) {
  return useQuery({
    queryKey: ['accounts'],
    enabled,
    queryFn: ({ signal }) => node.get<{ items: Account[] }>('/api/accounts', undefined, signal),
  });
}

function useAccountAct<Wish, Answer>(act: (wish: Wish) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['accounts'] });
      void queries.invalidateQueries({ queryKey: ['account-proposals'] });
    },
  });
}

/** Whether the act waits for an approver. */
export function isWaiting(answer: object): answer is Waits {
  return 'waits' in answer;
}

export interface AccountWish {
  name: string;
  roles: string[];
  language: string;
  clearance: string;
  compartments: string[];
}

/** What waits for an approver, for whoever proposes or agrees. */
export function useProposals(enabled = true) {
  return useQuery({
    queryKey: ['account-proposals'],
    enabled,
    queryFn: ({ signal }) => node.get<{ items: Proposal[] }>('/api/account-proposals', undefined, signal),
  });
}

export function useAgree() {
  return useAccountAct((id: string) => node.post<SignInLink | null>(`/api/account-proposals/${id}/agree`));
}

export function useRefuse() {
  return useAccountAct(({ id, reason }: { id: string; reason: string }) =>
    node.post(`/api/account-proposals/${id}/refuse`, { reason }),
  );
}

export function useWithdrawProposal() {
  return useAccountAct((id: string) => node.post(`/api/account-proposals/${id}/withdraw`));
}

export interface RightsWish {
  id: string;
  roles: string[];
  clearance: string;
  compartments: string[];
}

export function useChangeRights() {
  return useAccountAct(({ id, ...rights }: RightsWish) =>
    node.patch<Account | Waits>(`/api/accounts/${id}`, rights),
  );
}

export function useCreateAccount() {
  return useAccountAct((wish: AccountWish) => node.post<Account | Waits>('/api/accounts', wish));
}

export function useSignInLink() {
  return useAccountAct((id: string) => node.post<SignInLink | Waits>(`/api/accounts/${id}/sign-in-link`));
}

export function useDisable() {
  return useAccountAct((id: string) => node.post(`/api/accounts/${id}/disable`));
}
