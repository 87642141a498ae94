import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Match, NamePart } from '../api/contract/screening';
import { Alignment } from './Alignment';

afterEach(cleanup);

const token = (text: string) => ({ text, role: 'ism', generation: 0 });
const parts: NamePart[] = [
  {
    verdict: 'agrees',
    bits: 6,
    asked: token('سليم'),
    listed: token('Salim'),
    letters: [
      { asked: 'س', listed: 'sa', bits: 4 },
      { asked: 'ليم', listed: 'lim', bits: 1 },
    ],
  },
  { verdict: 'omitted', bits: 0, asked: null, listed: token('Nur'), letters: [] },
];

function rows() {
  const match = { parts, listed: { text: 'Salim Nur' } } as unknown as Match;
  const { container } = render(<Alignment asked="سليم" match={match} />);
  return [...container.querySelectorAll('ol')];
}

it('runs each name in its own direction, letter for letter as it was written', () => {
  const [asked, listed] = rows();
  expect([asked?.dir, listed?.dir]).toEqual(['rtl', 'ltr']);
  const words = (row?: Element) => [...(row?.querySelectorAll('bdi') ?? [])].map((word) => word.textContent);
  expect(words(asked)).toEqual(['سليم']);
  expect(words(listed)).toEqual(['Salim', 'Nur']);
});

it('says by more than colour what letters weigh and which words stand alone', () => {
  const [, listed] = rows();
  expect([...(listed?.querySelectorAll('[data-weight]') ?? [])].map((one) => one.textContent)).toEqual([
    'Sa',
    'lim',
  ]);
  expect(listed?.querySelector('[data-verdict="omitted"]')?.textContent).toContain('Nur');
});
