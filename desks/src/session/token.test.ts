import { expect, it } from 'vitest';
import { tokenOf } from './token';

it('finds the token in a link, in a fragment, or bare', () => {
  expect(tokenOf('https://node.example/sign-in#Ab3_-xyz90')).toBe('Ab3_-xyz90');
  expect(tokenOf('#Ab3_-xyz90')).toBe('Ab3_-xyz90');
  expect(tokenOf('  Ab3_-xyz90\n')).toBe('Ab3_-xyz90');
});

it('takes nothing else for a token', () => {
  for (const text of ['', '#', 'https://node.example/sign-in', 'short', 'with spaces in it']) {
    expect(tokenOf(text)).toBeNull();
  }
});
