import { expect, it } from 'vitest';
import type { NamePart } from '../api/contract/screening';
import { directionOf, piecesOf, rowOf, weightOf } from './alignment';

const token = (text: string) => ({ text, role: 'ism', generation: 0 });
const part = (asked: string | null, listed: string | null): NamePart => ({
  verdict: asked && listed ? 'agrees' : 'omitted',
  bits: 1,
  asked: asked ? token(asked) : null,
  listed: listed ? token(listed) : null,
  letters: [],
});

it('tells much, little and against by bits, and nothing that is nought as against', () => {
  expect([3, 2.9, 0, -0.1].map(weightOf)).toEqual(['for', 'little', 'little', 'against']);
});

it('runs a name by its first letter, whatever stands before it', () => {
  expect(directionOf('2. سليم Karam')).toBe('rtl');
  expect(directionOf('Karam سليم')).toBe('ltr');
  expect(directionOf('42')).toBe('ltr');
});

it('puts the words of each row in the order of its own name and numbers only pairs', () => {
  const parts = [part('Salim', 'SALIM'), part('Karam', 'KARAM'), part(null, 'Abu Nur')];
  const row = rowOf(parts, 'listed', 'KARAM Salim Abu Nur');
  expect(row.map(({ part: one, number }) => [one.listed?.text, number])).toEqual([
    ['KARAM', 2],
    ['SALIM', 1],
    ['Abu Nur', null],
  ]);
});

it('keeps the order it was given where a word was joined from others', () => {
  const row = rowOf([part('b', 'عبد الرحمن'), part('a', 'سليم')], 'listed', 'سليم عبدالرحمن');
  expect(row.map((one) => one.part.listed?.text)).toEqual(['عبد الرحمن', 'سليم']);
});

it('cuts a word where letters stand for letters and keeps its capitals', () => {
  const letters = [
    { asked: 'س', listed: 's', bits: 4 },
    { asked: '', listed: 'a', bits: -1 },
    { asked: 'لم', listed: 'lm', bits: 1 },
  ];
  expect(piecesOf('Salm', letters, 'listed')).toEqual([
    { text: 'S', weight: 'for', pair: 0 },
    { text: 'a', weight: 'against', pair: 1 },
    { text: 'lm', weight: 'little', pair: 2 },
  ]);
  expect(piecesOf('سلم', letters, 'asked').map((one) => one.text)).toEqual(['س', 'لم']);
});

it('never shows the letters that were compared in place of those that were written', () => {
  const letters = [{ asked: 'احمد', listed: 'ahmad', bits: 5 }];
  expect(piecesOf('أحمد', letters, 'asked')).toEqual([{ text: 'أحمد', weight: null, pair: null }]);
});

it('writes a word as its name has it, capitals and all', () => {
  const row = rowOf([part('salim', 'salim')], 'listed', 'SALIM Karam');
  expect(row.map((one) => one.text)).toEqual(['SALIM']);
});
