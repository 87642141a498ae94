import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Pouches } from '../api/contract/pouches';
import { node } from '../api/node';
import { saveAs } from '../bank/export';

export function usePouches() {
  return useQuery({
    queryKey: ['pouches'],
    queryFn: ({ signal }) => node.get<Pouches>('/api/pouches', undefined, signal),
  });
}

/** Packs all that waits for a partner, in as many files as it needs, and tells the node that each is here whole. */
export function usePack(partner: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      let after: string | null = null;
      do {
        const answer: Response = await node.file('POST', `/api/partners/${partner}/pouches`, { after });
        saveAs(await answer.blob(), nameOf(answer.headers.get('Content-Disposition'), partner));
        await node.post(`/api/pouches/${answer.headers.get('Jisr-Pouch') ?? ''}/whole`);
        after = answer.headers.get('Jisr-Next');
      } while (after);
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['pouches'] }),
  });
}

function nameOf(disposition: string | null, partner: string): string {
  return /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? `${partner}.pouch`;
}
