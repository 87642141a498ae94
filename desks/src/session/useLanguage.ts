import { useQueryClient } from '@tanstack/react-query';
import type { Language } from '../api/contract/common';
import { node } from '../api/node';
import { change } from '../settings/store';

/** What the node itself words in the account's language, and is asked for again after a change of it. */
const WORDED = new Set<unknown>([
  'session',
  'partners',
  'bank',
  'inbox',
  'outbox',
  'tip-offs',
  'graph',
  'relations',
  'scenarios',
]);

/** Turns this desk and the account to another language. */
export function useLanguageChange(): (language: Language) => void {
  const queries = useQueryClient();
  return (language) => {
    change({ language });
    node
      .patch('/api/session', { language })
      .then(() => queries.invalidateQueries({ predicate: ({ queryKey }) => WORDED.has(queryKey[0]) }))
      .catch(() => undefined);
  };
}
