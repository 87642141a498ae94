import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { SearchAnswer } from '../api/contract/bank';
import { node } from '../api/node';
import type { BankSearch } from './search';

const PAGE = 50;

/** What only holds others together; shown when somebody asks for it by type. */
const UNASKED = ['relationship', 'marking-definition', 'extension-definition', 'language-content'];

/** The result set: page after page by key, the reader's place never moving. */
export function useBank(search: BankSearch) {
  const { lens: _, ...asked } = search;
  return useInfiniteQuery({
    queryKey: ['bank', asked],
    queryFn: ({ pageParam, signal }) =>
      node.get<SearchAnswer>(
        '/api/search',
        { ...asked, type: asked.type ?? UNASKED.map((type) => `-${type}`), limit: PAGE, cursor: pageParam },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}
