import type { LetterPair, NamePart } from '../api/contract/screening';

/** What letters say: much for one name, little, or against it. */
export type Weight = 'for' | 'little' | 'against';

/** In bits: three halvings of chance are more than letters of the alphabet's frequency give by themselves. */
const MUCH = 3;

export function weightOf(bits: number): Weight {
  if (bits < 0) return 'against';
  return bits >= MUCH ? 'for' : 'little';
}

export type Side = 'asked' | 'listed';

/** The way a name runs, by its first letter of either way. */
export function directionOf(text: string): 'rtl' | 'ltr' {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter)
    ? 'rtl'
    : 'ltr';
}

export interface Placed {
  part: NamePart;
  /** Ties a word to its counterpart in the other row; words alone have none. */
  number: number | null;
  /** The word as its name has it: capitals are lost where names are compared. */
  text: string;
}

/** The parts that one side has, in the order in which its name has them; as given where that cannot be told. */
export function rowOf(parts: readonly NamePart[], side: Side, name: string): Placed[] {
  let count = 0;
  const whole = name.toLowerCase();
  const at = ({ text }: { text: string }): number => whole.indexOf(text.toLowerCase());
  const placed = parts.map((part) => {
    const text = part[side]?.text ?? '';
    const from = whole.length === name.length ? at({ text }) : -1;
    return {
      part,
      number: part.asked && part.listed ? ++count : null,
      text: from < 0 ? text : name.slice(from, from + text.length),
    };
  });
  const mine = placed.filter(({ part }) => part[side]);
  return mine.some((one) => at(one) < 0) ? mine : mine.sort((one, other) => at(one) - at(other));
}

export interface Piece {
  text: string;
  weight: Weight | null;
  /** Which pair of letters it belongs to. */
  pair: number | null;
}

/**
 * A word in the pieces that stand for pieces of the other. Letters are compared after variants were made one: where
 * they are not the word's own letters, the word stays whole, for a name is never shown changed.
 */
export function piecesOf(text: string, letters: readonly LetterPair[], side: Side): Piece[] {
  const joined = letters.map((pair) => pair[side]).join('');
  if (joined === '' || joined !== text.toLowerCase() || joined.length !== text.length) {
    return [{ text, weight: null, pair: null }];
  }
  let from = 0;
  return letters.flatMap((pair, index) => {
    const piece = text.slice(from, from + pair[side].length);
    from += piece.length;
    return piece ? [{ text: piece, weight: weightOf(pair.bits), pair: index }] : [];
  });
}
