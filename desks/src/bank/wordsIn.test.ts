import { expect, it } from 'vitest';
import { wordsIn } from './wordsIn';

const marked = (name: string, question: string): string =>
  wordsIn(name, question)
    .map(({ text, hit }) => (hit ? `<${text}>` : text))
    .join('');

it('marks the words of the question in a name, whatever their case and marks', () => {
  expect(marked('Hôtel du Mirador', 'hotel')).toBe('<Hôtel> du Mirador');
  expect(marked('مَلعب الفنار', 'ملعب')).toBe('<مَلعب> الفنار');
  expect(marked('Billets du Large', '"Billets du Large"')).toBe('<Billets> <du> <Large>');
});

it('leaves a name whole when nothing was asked', () => {
  expect(wordsIn('ملعب الفنار', undefined)).toEqual([{ text: 'ملعب الفنار', hit: false }]);
});

it('keeps every letter of the name', () => {
  const name = 'شاحنة AZ-4471-P «نقل»';
  expect(
    wordsIn(name, '4471 نقل')
      .map((part) => part.text)
      .join(''),
  ).toBe(name);
});
