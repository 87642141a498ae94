import { useSyncExternalStore } from 'react';
import type { Language } from '../api/contract/common';

export type Digits = 'latin' | 'arabic-indic';
export type Calendar = 'gregorian' | 'hijri-beside';
export type Theme = 'system' | 'light' | 'dark';

/** How this person wants to read; kept in this browser, language and digits also in the account. */
export interface Settings {
  language: Language;
  digits: Digits;
  calendar: Calendar;
  theme: Theme;
  sound: boolean;
}

const KEY = 'jisr.settings';
export const LANGUAGES: readonly Language[] = ['ar', 'fr', 'en', 'es'];
const listeners = new Set<() => void>();
let current = read();

function read(): Settings {
  const chosen = parse(localStorage.getItem(KEY));
  const shown = document.documentElement.lang as Language;
  const language = LANGUAGES.includes(shown) ? shown : 'ar';
  return { language, digits: 'latin', calendar: 'gregorian', theme: 'system', sound: true, ...chosen };
}

function parse(text: string | null): Partial<Settings> {
  try {
    return text ? (JSON.parse(text) as Partial<Settings>) : {};
  } catch {
    return {};
  }
}

/** Whether this browser has ever chosen; if not, the account's language wins at sign-in. */
export function hasChosenLanguage(): boolean {
  return parse(localStorage.getItem(KEY)).language !== undefined;
}

export function settings(): Settings {
  return current;
}

export function change(wish: Partial<Settings>): void {
  current = { ...current, ...wish };
  localStorage.setItem(KEY, JSON.stringify({ ...parse(localStorage.getItem(KEY)), ...wish }));
  for (const listener of listeners) listener();
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSettings(): Settings {
  return useSyncExternalStore(subscribe, settings);
}
