import { expect, it } from 'vitest';
import { pathOf } from './QrPicture';

it('draws each run of dark squares once, inside the margin', () => {
  expect(pathOf(['101', '011', '000'])).toBe('M4 4h1v1h-1zM6 4h1v1h-1zM5 5h2v1h-2z');
  expect(pathOf([])).toBe('');
});
