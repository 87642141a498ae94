/** Characters that change the direction of what follows, by the short name they are shown under. */
const MARKS: Record<string, string> = {
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u061c': 'ALM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
};

const CONTROLS = /([\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069])/u;

export interface Piece {
  text: string;
  control: boolean;
}

/** Splits stored text so that its direction controls can be shown as marks instead of being obeyed. */
export function pieces(text: string): Piece[] {
  return text
    .split(CONTROLS)
    .filter((part) => part !== '')
    .map((part) => {
      const name = MARKS[part];
      return name ? { text: name, control: true } : { text: part, control: false };
    });
}

/** Stored text inside a sentence: isolated from it, its own controls taken out. */
export function isolated(text: string): string {
  const plain = pieces(text)
    .map((piece) => (piece.control ? '' : piece.text))
    .join('');
  return `\u2068${plain}\u2069`;
}
