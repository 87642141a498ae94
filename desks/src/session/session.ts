import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Session } from '../api/contract/people';
import { carryProof, node } from '../api/node';
import { change, hasChosenLanguage } from '../settings/store';

async function fetchSession(): Promise<Session> {
  const session = await node.get<Session>('/api/session');
  carryProof(session.csrf);
  if (!hasChosenLanguage()) {
    const digits = session.account.digits === 'arab' ? 'arabic-indic' : 'latin';
    change({ language: session.account.language, digits });
  }
  return session;
}

/** Who is signed in at which node; null-free because the frame only draws desks once it is known. */
export function useSessionQuery() {
  return useQuery({
    queryKey: ['session'],
    queryFn: fetchSession,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A desk was drawn outside the frame.');
  return session;
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => node.post<{ address: string } | null>('/api/sign-out'),
    onSuccess: (elsewhere) => {
      carryProof(null);
      // Only when the page goes: what is drawn until then would ask the node again, as nobody.
      addEventListener('pagehide', () => queries.clear(), { once: true });
      // Where somebody came by their agency's provider, its session ends too.
      location.assign(elsewhere?.address ?? '/sign-in');
    },
  });
}
