import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Account, SignInLink } from '../api/contract/people';
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
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['accounts'] }),
  });
}

export interface AccountWish {
  name: string;
  roles: string[];
  language: string;
  clearance: string;
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
