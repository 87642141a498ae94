import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Agreement, AgreementNotice, Deadlines, Partner, Quotas } from '../api/contract/exchange';
import type { LawEffect } from '../api/contract/oversight';
import { node } from '../api/node';

/** Something done to partners or agreements; the list follows. */
function usePartnerAct<Wish, Answer>(act: (wish: Wish) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['partners'] }),
  });
}

export function useAddCard() {
  return usePartnerAct((card: string) => node.post<Partner>('/api/partners', card));
}

export function useConfirm(id: string) {
  return usePartnerAct((fingerprint: string) =>
    node.post<Partner>(`/api/partners/${id}/confirm`, { fingerprint }),
  );
}

export function useSuspend(id: string) {
  return usePartnerAct((_: undefined) => node.post<Partner>(`/api/partners/${id}/suspend`));
}

export interface AgreementWish extends Deadlines, Quotas {
  title: string;
  purposes: string[];
  types: string[];
  conditions: string[];
  validUntil: string;
  /** The id of the version that this one is to take the place of. */
  replaces?: string;
}

export function usePropose(id: string) {
  return usePartnerAct((wish: AgreementWish) => node.post<Agreement>(`/api/partners/${id}/agreements`, wish));
}

/** How past releases to the partner would be decided under an agreement that waits for a signature. */
export function useAgreementEffect(id: string) {
  return useQuery({
    queryKey: ['partners', 'effect', id],
    queryFn: ({ signal }) => node.get<LawEffect>(`/api/agreements/${id}/effect`, {}, signal),
  });
}

export function useSign(id: string) {
  return usePartnerAct((hash: string) => node.post<Agreement>(`/api/agreements/${id}/sign`, { hash }));
}

/** One party's word on an agreement that both signed. */
export function useSay(id: string, act: AgreementNotice['act']) {
  return usePartnerAct((wish: { hash: string; reason: string; from?: string }) =>
    node.post<Agreement>(`/api/agreements/${id}/${act}`, wish),
  );
}
