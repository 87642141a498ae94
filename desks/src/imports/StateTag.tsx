import type { JSX } from 'react';
import type { ImportState } from '../api/contract/imports';
import { Tag } from '../parts/Tag';
import { useText } from '../text/useText';

/** Where an import stands, in a word. */
export function StateTag({ state }: { state: ImportState }): JSX.Element {
  const { t } = useText();
  const bad = state === 'refused' || state === 'failed';
  const live = state === 'checking' || state === 'storing';
  return <Tag tone={bad ? 'danger' : live ? 'accent' : 'plain'}>{t(`imports.state.${state}`)}</Tag>;
}
