import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Page } from '../api/contract/common';
import type { LedgerMonth } from '../api/contract/ledger';
import { node } from '../api/node';
import { saveAs } from '../bank/export';

/** What a statement is of. */
export type Of = Pick<LedgerMonth, 'partner' | 'month'>;

export function useLedger() {
  return useQuery({
    queryKey: ['ledger'],
    queryFn: ({ signal }) => node.get<Page<LedgerMonth>>('/api/ledger', undefined, signal),
    // Each look is a leaf in the log, so it is only looked again when something happened.
    staleTime: 60_000,
  });
}

function path({ partner, month }: Of): string {
  return `/api/ledger/${partner.party}/${month}/statement`;
}

/** States a month that is over to its partner. */
export function useStating() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (of: Of) => node.post<LedgerMonth>(path(of)),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['ledger'] }),
  });
}

/** Saves a statement as its maker signed it. */
export function useSaving() {
  return useMutation({
    mutationFn: async ({ of, side }: { of: Of; side: 'ours' | 'theirs' }) => {
      const answer = await node.file('GET', `${path(of)}/${side}`, {});
      const way = side === 'ours' ? 'to' : 'from';
      saveAs(await answer.blob(), `statement-${of.month}-${way}-${of.partner.party}.json`);
    },
  });
}
