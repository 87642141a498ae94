import { IconSearch, IconSettings } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useConsultation } from '../session/consultation';
import { useText } from '../text/useText';
import { desksOf, readsContent } from './desks';

export interface Command {
  key: string;
  label: string;
  glyph: ComponentType<{ size?: number | string; stroke?: number | string }>;
  go: { to: string; params?: Record<string, string>; search?: Record<string, unknown> };
}

const STIX_ID = /^[a-z0-9-]+--[0-9a-f]{8}-[0-9a-f-]{27}$/i;

/** What can be done with the typed text: search the bank first, open an id at once, or go to a desk. */
export function useCommands(text: string): Command[] {
  const { t } = useText();
  const { acting } = useConsultation();
  const wanted = text.trim();
  const found: Command[] = [];
  if (wanted && readsContent(acting)) {
    if (STIX_ID.test(wanted)) {
      const go = { to: '/entity/$id', params: { id: wanted } };
      found.push({ key: 'id', label: t('frame.openId', { id: wanted }), glyph: IconSearch, go });
    }
    const go = { to: '/bank', search: { q: wanted } };
    found.push({ key: 'search', label: t('frame.searchFor', { text: wanted }), glyph: IconSearch, go });
  }
  const places = desksOf(acting).map(
    ({ name, path, glyph }): Command => ({
      key: name,
      label: t(`frame.desk.${name}`),
      glyph,
      go: { to: path },
    }),
  );
  places.push({ key: 'settings', label: t('frame.settings'), glyph: IconSettings, go: { to: '/settings' } });
  const fold = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
  return [...found, ...places.filter((place) => fold(place.label).includes(fold(wanted)))];
}
