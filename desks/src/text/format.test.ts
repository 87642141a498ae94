import { describe, expect, it } from 'vitest';
import { Format } from './format';

const moment = new Date('2026-11-22T02:50:07Z');
const arabic = new Format({ language: 'ar', digits: 'arabic-indic', calendar: 'hijri-beside' });
const latin = new Format({ language: 'ar', digits: 'latin', calendar: 'gregorian' });
const english = new Format({ language: 'en', digits: 'arabic-indic', calendar: 'gregorian' });

describe('numbers', () => {
  it('are written in the digits the reader chose', () => {
    expect(arabic.number(1234)).toBe('١٬٢٣٤');
    expect(latin.number(1234)).toBe('1,234');
  });

  it('stay Latin in the other languages', () => {
    expect(english.number(1234)).toBe('1,234');
  });

  it('count bytes in the largest unit that leaves a digit before the point', () => {
    expect(english.bytes(0)).toMatch(/^0/);
    expect(english.bytes(999)).toMatch(/^999/);
    expect(english.bytes(33_100_000)).toBe('33.1 MB');
  });
});

describe('times', () => {
  it('are absolute with seconds and zone', () => {
    expect(english.absolute(moment)).toContain('November 22, 2026');
    expect(english.absolute(moment)).toMatch(/\d{2}:\d{2}:07/);
  });

  it('carry the Hijri date beside the Gregorian one only when asked', () => {
    expect(arabic.absolute(moment)).toContain(arabic.hijri(moment) ?? 'never');
    expect(latin.hijri(moment)).toBeNull();
  });

  it('never use another calendar for the Gregorian date', () => {
    expect(latin.date(moment)).toContain('2026');
  });

  it('are told relative to now in whole units', () => {
    const now = new Date('2026-11-22T05:00:00Z');
    expect(english.relative(moment, now)).toBe('2 hours ago');
    expect(english.relative(now, now)).toBe('now');
    expect(english.relative(new Date('2026-11-23T05:00:00Z'), now)).toBe('tomorrow');
  });

  it('count down as on a clock and stop at zero', () => {
    expect(english.countdown(125.2)).toBe('02:06');
    expect(english.countdown(-3)).toBe('00:00');
    expect(arabic.countdown(65)).toBe('٠١:٠٥');
  });
});

it('names a language in the reader’s own, and keeps a tag that is none', () => {
  expect(english.languageName('ar')).toBe('Arabic');
  expect(english.languageName('not a tag')).toBe('not a tag');
});
