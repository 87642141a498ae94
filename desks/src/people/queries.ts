import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Account, Proposal, SignInLink } from '../api/contract/people';
import { node } from '../api/node';

export function useAccounts() {
  return useQuery({
    queryKey: ['accounts'],
    queryFn: ({ signal }) => node.get<{ items: Account[] }>('/api/accounts', undefined, signal),
  });
}

function useAccountAct<Wish, Answer>(act: (wish: Wish) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    // A refusal may have left a proposal behind.
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['accounts'] });
      void queries.invalidateQueries({ queryKey: ['account-proposals'] });
    },
  });
}

export interface AccountWish {
  name: string;
  roles: string[];
  language: string;
  clearance: string;
  compartments: string[];
}

export function useProposals() {
  return useQuery({
    queryKey: ['account-proposals'],
    queryFn: ({ signal }) => node.get<{ items: Proposal[] }>('/api/account-proposals', undefined, signal),
  });
}

export function useAgree() {
  return useAccountAct((id: string) => node.post<SignInLink | null>(`/api/account-proposals/${id}/agree`));
}

export function useRefuse() {
  return useAccountAct((id: string) => node.post(`/api/account-proposals/${id}/refuse`));
}

export interface RightsWish {
  id: string;
  roles: string[];
  clearance: string;
  compartments: string[];
}

export function useChangeRights() {
  return useAccountAct(({ id, ...rights }: RightsWish) =>
    node.patch<Account & { proposed?: boolean }>(`/api/accounts/${id}`, rights),
  );
}

export function useCreateAccount() {
  return useAccountAct((wish: AccountWish) => node.post<Account>('/api/accounts', wish));
}

export function useSignInLink() {
  return useAccountAct((id: string) => node.post<SignInLink>(`/api/accounts/${id}/sign-in-link`));
}

export function useDisable() {
  return useAccountAct((id: string) => node.post(`/api/accounts/${id}/disable`));
}
