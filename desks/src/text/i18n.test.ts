import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { change } from '../settings/store';
import { startTexts } from './i18n';

async function speak(language: 'ar' | 'fr' | 'en' | 'es'): Promise<void> {
  change({ language, digits: 'latin' });
  await expect.poll(() => i18next.language, { timeout: 10_000 }).toBe(language);
  await expect.poll(() => i18next.exists('parts.more'), { timeout: 10_000 }).toBe(true);
}

/** A sentence without the isolates around its values. */
function said(key: string, values: Record<string, unknown>): string {
  return i18next.t(key, values).replace(/[\u2068\u2069]/g, '');
}

beforeAll(startTexts);

describe('sentences', () => {
  it('use all six plural forms of Arabic', async () => {
    await speak('ar');
    const counts = [0, 1, 2, 3, 11, 100];
    expect(counts.map((count) => said('exchange.release.items', { count }))).toEqual([
      'لا شيء',
      'عنصر واحد',
      'عنصرين',
      '3 عناصر',
      '11 عنصرًا',
      '100 عنصر',
    ]);
  });

  it('have a form for a million in French and Spanish', async () => {
    await speak('fr');
    expect(said('imports.stored', { count: 1_000_000 })).toMatch(/enregistrés$/);
    await speak('es');
    expect(said('imports.stored', { count: 1_000_000 })).toMatch(/guardados$/);
  });

  it('isolate what they quote and take its direction controls out', async () => {
    await speak('en');
    expect(i18next.t('frame.searchFor', { text: 'ab\u202ecd' })).toBe('Search the bank for \u2068abcd\u2069');
  });

  it('turn the page to the direction of the language', async () => {
    await speak('ar');
    expect(document.documentElement.dir).toBe('rtl');
    await speak('fr');
    expect(document.documentElement.dir).toBe('ltr');
    expect(document.documentElement.lang).toBe('fr');
  });

  it('write numbers in the chosen digits', async () => {
    await speak('ar');
    change({ digits: 'arabic-indic' });
    expect(said('exchange.release.items', { count: 3 })).toBe('٣ عناصر');
  });
});
