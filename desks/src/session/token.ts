/** The one-time token in a sign-in link, in its fragment, or given bare; null when there is none. */
export function tokenOf(text: string): string | null {
  const trimmed = text.trim();
  const hash = trimmed.lastIndexOf('#');
  const token = hash >= 0 ? trimmed.slice(hash + 1) : trimmed;
  return /^[A-Za-z0-9_\-.~=]{8,}$/.test(token) ? token : null;
}
