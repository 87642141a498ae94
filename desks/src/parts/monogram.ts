/** Two letters for a party's stable code: initials of its first two parts, or its first two letters. */
export function monogramOf(code: string): string {
  const parts = code.split(/[-_. ]+/).filter(Boolean);
  const letters = parts.length > 1 ? `${first(parts[0])}${first(parts[1])}` : [...code].slice(0, 2).join('');
  return letters.toLocaleUpperCase('en');
}

function first(text = ''): string {
  return [...text][0] ?? '';
}

/** One of eight tints, always the same for the same code. */
export function hueOf(code: string): number {
  let sum = 7;
  for (const letter of code) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return sum % 8;
}

/** The tints as colours, for drawings that cannot read style sheets. */
export const TINTS = ['#3d5a99', '#7a4a8c', '#2f6f73', '#8a5a2b', '#5b6b2f', '#96466b', '#44617a', '#6b5240'];
