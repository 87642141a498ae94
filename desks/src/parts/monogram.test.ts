import { describe, expect, it } from 'vitest';
import { hueOf, monogramOf, TINTS } from './monogram';

describe('a party’s monogram', () => {
  it('takes initials of two parts, or two letters of one', () => {
    expect(monogramOf('tamrit-interior')).toBe('TI');
    expect(monogramOf('marsa')).toBe('MA');
    expect(monogramOf('')).toBe('');
  });

  it('always has the same tint', () => {
    expect(hueOf('marsa')).toBe(hueOf('marsa'));
    for (const code of ['a', 'marsa', 'جمهورية', '']) {
      expect(hueOf(code)).toBeGreaterThanOrEqual(0);
      expect(hueOf(code)).toBeLessThan(TINTS.length);
    }
  });
});
