import { describe, expect, it } from 'vitest';
import { isolated, pieces } from './bidi';

describe('stored text with direction controls', () => {
  it('shows an override as a mark, between the parts it would have turned around', () => {
    expect(pieces('أمر \u202egnp.exe\u202c هنا')).toEqual([
      { text: 'أمر ', control: false },
      { text: 'RLO', control: true },
      { text: 'gnp.exe', control: false },
      { text: 'PDF', control: true },
      { text: ' هنا', control: false },
    ]);
  });

  it('leaves text without controls whole, joiners included', () => {
    expect(pieces('می\u200cخواهم')).toEqual([{ text: 'می\u200cخواهم', control: false }]);
  });

  it('names every control that Unicode has', () => {
    for (const control of '\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069') {
      expect(pieces(control)).toHaveLength(1);
      expect(pieces(control)[0]?.control).toBe(true);
    }
  });

  it('goes into a sentence isolated and without controls of its own', () => {
    expect(isolated('a\u202eb')).toBe('\u2068ab\u2069');
  });
});
