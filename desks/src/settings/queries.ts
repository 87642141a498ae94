import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { KeyQuestion, Security } from '../api/contract/security';
import { node } from '../api/node';
import { makeKey } from '../session/passkeys';

const SECURITY = ['security'];

/** How one's own account signs in, and where it is signed in. */
export function useSecurity() {
  return useQuery({
    queryKey: SECURITY,
    queryFn: ({ signal }) => node.get<Security>('/api/security', undefined, signal),
  });
}

/** A change of it; the list is asked for again whether it succeeded or not. */
export function useSecurityAct<Wish, Answer>(act: (wish: Wish) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => void queries.invalidateQueries({ queryKey: SECURITY }),
  });
}

/** Registers a key under a name. */
export async function registerKey(name: string): Promise<void> {
  const asked = await node.post<KeyQuestion<PublicKeyCredentialCreationOptionsJSON>>(
    '/api/security/passkeys/begin',
  );
  const credential = await makeKey(asked);
  await node.post('/api/security/passkeys/finish', { id: asked.id, name, credential });
}
