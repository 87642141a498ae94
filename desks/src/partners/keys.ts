import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { KeyStanding, Partner } from '../api/contract/exchange';
import { node } from '../api/node';
import { saveAs } from '../bank/export';
import { useSession } from '../session/session';

export const KEY_PARTS = ['signing', 'sealing', 'tls'] as const;

/** The start of a day, or nothing when nobody said which. */
export function startOf(day: string): string | null {
  return day ? `${day}T00:00:00Z` : null;
}

export function useKeys() {
  return useQuery({
    queryKey: ['keys'],
    queryFn: ({ signal }) => node.get<KeyStanding>('/api/keys', undefined, signal),
  });
}

/** Something done to keys; the card that people compare and the list of partners follow. */
function useKeyAct<Wish, Answer>(act: (wish: Wish) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      for (const key of ['keys', 'session', 'partners']) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}

export function useRotateKeys() {
  return useKeyAct((parts: string[]) => node.post<KeyStanding>('/api/keys/rotate', { parts }));
}

export function useRevokeKeys() {
  return useKeyAct((since: string | null) => node.post<KeyStanding>('/api/keys/revoke', said(since)));
}

export function useRevokePartner(id: string) {
  return useKeyAct((since: string | null) => node.post<Partner>(`/api/partners/${id}/revoke`, said(since)));
}

export function useTakeRevocation(id: string) {
  return useKeyAct((statement: string) => node.post<Partner>(`/api/partners/${id}/revocation`, statement));
}

/** Signed now, for the day when there is nothing left to sign with. */
export function useSpareRevocation() {
  const { node: home } = useSession();
  return useKeyAct(async (_: undefined) =>
    saveAs(await node.blob('POST', '/api/keys/revocation'), `${home.party}.revocation.json`),
  );
}

function said(since: string | null): { since?: string } {
  return since ? { since } : {};
}
