import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Import } from '../api/contract/imports';
import { upload } from '../api/upload';

export interface Profile {
  marking: string;
  purpose: string;
  originator: string;
  language: string;
}

export interface Sending {
  name: string;
  sent: number;
  total: number;
}

/** Sends files to the node one after the other; from then on the node works on them by itself. */
export function useUpload() {
  const queries = useQueryClient();
  const [sending, setSending] = useState<Sending | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const stopper = useRef<AbortController | null>(null);

  /** The mapping of a table goes in front of it in one body. */
  async function send(files: readonly File[], profile: Profile, mapping?: Blob): Promise<void> {
    setFault(null);
    const stop = new AbortController();
    stopper.current = stop;
    try {
      for (const file of files) {
        const state = { name: file.name, total: file.size };
        setSending({ ...state, sent: 0 });
        const query = {
          name: file.name,
          ...Object.fromEntries(Object.entries(profile).filter(([, value]) => value)),
          ...(mapping ? { mappingBytes: String(mapping.size) } : {}),
        };
        await upload<Import>(
          '/api/imports',
          query,
          mapping ? new Blob([mapping, file]) : file,
          (sent) => setSending({ ...state, sent }),
          stop.signal,
        );
        await queries.invalidateQueries({ queryKey: ['imports'] });
      }
    } catch (refused) {
      if (!stop.signal.aborted) setFault(refused);
    } finally {
      setSending(null);
    }
  }

  return { send, sending, fault, stop: () => stopper.current?.abort() };
}
