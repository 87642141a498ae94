import type { Fragment } from '../api/contract/bank';

/**
 * A name cut where words of the question stand in it as they were typed (letters compared without case and marks). The node
 * finds more than this, by stems; here a mark only helps the eye.
 */
export function wordsIn(name: string, question: string | undefined): Fragment[] {
  const wanted = fold(question ?? '')
    .split(/[\s"*]+/)
    .filter((word) => word.length > 1);
  if (wanted.length === 0) return [{ text: name, hit: false }];
  return name
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .filter((part) => part !== '')
    .map((text) => ({ text, hit: wanted.some((word) => fold(text).includes(word)) }));
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');
}
