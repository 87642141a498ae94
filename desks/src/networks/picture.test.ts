import { expect, it } from 'vitest';
import { linesOf } from './picture';

const letters = (line: string): number => line.length;

it('breaks words into lines that fit, and leaves a word whole that fits nowhere', () => {
  expect(linesOf('one two three', 7, letters)).toEqual(['one two', 'three']);
  expect(linesOf('a incomprehensibilities b', 5, letters)).toEqual(['a', 'incomprehensibilities', 'b']);
  expect(linesOf('  ', 5, letters)).toEqual([]);
});
