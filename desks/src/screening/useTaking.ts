import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListVersion } from '../api/contract/screening';
import { upload } from '../api/upload';

interface Taking {
  file: File;
  query: Record<string, string | undefined>;
}

/** Sends a list's file; a refused one leaves the version before in force. */
export function useTaking() {
  const queries = useQueryClient();
  const [sent, setSent] = useState<number | null>(null);
  const taking = useMutation({
    mutationFn: ({ file, query }: Taking) =>
      upload<ListVersion>('/api/screening/lists', query, file, setSent, new AbortController().signal),
    onSettled: () => {
      setSent(null);
      return queries.invalidateQueries({ queryKey: ['screening'] });
    },
  });
  return { ...taking, sent };
}
