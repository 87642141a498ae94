/** What the node wants confirmed before it acts: an act of its list and the hash of exactly one decision. */
export interface ToConfirm {
  act: string;
  decisionHash: string;
}

type Confirmer = (what: ToConfirm) => Promise<boolean>;

const held: { confirmer: Confirmer | null } = { confirmer: null };

/** Names who asks the person; the desks' frame does while it is on screen. */
export function confirmWith(confirmer: Confirmer | null): void {
  held.confirmer = confirmer;
}

/** Has the person confirm; false when they would not, or nobody can ask them. */
export async function confirmed(code: string, details: Record<string, unknown>): Promise<boolean> {
  const { act, decisionHash } = details;
  if (code !== 'PEOPLE_CONFIRMATION_MISSING' || !held.confirmer) return false;
  if (typeof act !== 'string' || typeof decisionHash !== 'string') return false;
  return held.confirmer({ act, decisionHash });
}
