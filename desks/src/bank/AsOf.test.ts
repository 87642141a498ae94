import { describe, expect, it } from 'vitest';
import { isDay } from '../parts/DateField';
import { momentOf } from './AsOf';

describe('a moment that was typed', () => {
  it('is a day, or a day and a time, in UTC', () => {
    expect(momentOf('2026-11-22')).toBe('2026-11-22T00:00:00Z');
    expect(momentOf(' 2026-11-22 03:15 ')).toBe('2026-11-22T03:15:00Z');
  });

  it('is refused when it does not exist', () => {
    for (const text of ['', '22/11/2026', '2026-02-30', '2026-11-22 25:00', '2026-11-22T03:00']) {
      expect(momentOf(text)).toBeNull();
    }
  });
});

it('knows the days of leap years', () => {
  expect(isDay('2028-02-29')).toBe(true);
  expect(isDay('2027-02-29')).toBe(false);
});
