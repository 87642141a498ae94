import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../api/contract/common';
import { settings, subscribe } from '../settings/store';
import { isolated } from './bidi';
import { Format } from './format';

/** A browser fetches only the languages it shows. */
const LANGUAGE_FILES = {
  ar: () => import('./ar'),
  fr: () => import('./fr'),
  en: () => import('./en'),
  es: () => import('./es'),
};

async function load(language: Language): Promise<void> {
  const { files } = await LANGUAGE_FILES[language]();
  const words: Record<string, unknown> = {};
  for (const [path, content] of Object.entries(files)) {
    words[path.slice(path.lastIndexOf('/') + 1, -'.json'.length)] = content;
  }
  i18next.addResourceBundle(language, 'translation', words, true, true);
}

function turn(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

export function directionOf(language: Language): 'rtl' | 'ltr' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** Starts in the reader's language and follows the setting from then on. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: settings().language,
    fallbackLng: false,
    resources: {},
    returnNull: false,
    interpolation: { escapeValue: true, escape: isolated },
    react: { useSuspense: false },
  });
  const service = i18next.services.formatter;
  service?.add('number', (value: number) => new Format(settings()).number(value));
  await load(settings().language);
  turn(settings().language);
  await i18next.changeLanguage(settings().language);
  subscribe(() => void follow(settings().language));
}

async function follow(language: Language): Promise<void> {
  if (i18next.language === language) return;
  if (!i18next.hasResourceBundle(language, 'translation')) await load(language);
  turn(language);
  await i18next.changeLanguage(language);
}
