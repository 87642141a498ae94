import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Duty, Language, Spoken } from '../api/contract/common';
import { useSettings } from '../settings/store';
import { Format } from './format';

/** A closed list whose members have names in all four languages (`lists.json`). */
export type ListName =
  | 'type'
  | 'relation'
  | 'marking'
  | 'purpose'
  | 'role'
  | 'leaf'
  | 'condition'
  | 'obligation'
  | 'subject'
  | 'assertion'
  | 'correction'
  | 'property'
  | 'source'
  | 'event'
  | 'scheme'
  | 'special'
  | 'identity'
  | 'ground'
  | 'act'
  | 'field';

/** Everything a screen needs to speak: sentences, closed lists, numbers, and what the node says in four languages. */
export function useText() {
  const { t } = useTranslation();
  const chosen = useSettings();
  const format = useMemo(() => new Format(chosen), [chosen]);
  const language: Language = chosen.language;
  return {
    t,
    format,
    language,
    /** The name of a member of a closed list (dots become underscores); an unknown member keeps its code. */
    named: (list: ListName, code: string): string =>
      t(`lists.${list}.${code.replaceAll('.', '_')}`, { defaultValue: code }),
    said: (spoken: Spoken | string | null | undefined): string =>
      typeof spoken === 'string' ? spoken : (spoken?.[language] ?? ''),
    /** An obligation or condition: the node's own words, or ours for its code. */
    duty: ({ code, text }: Duty): string =>
      text?.[language] ?? t(`lists.obligation.${code}`, { defaultValue: code }),
  };
}
