import { Button } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import type { JSX } from 'react';
import { Empty } from '../parts/Empty';
import { useText } from '../text/useText';

/** Without a list there is nothing to lay a name beside. */
export function NoLists({ toLists }: { toLists?: () => void }): JSX.Element {
  const { t } = useText();
  const action = toLists ? { action: <Button onClick={toLists}>{t('screening.toLists')}</Button> } : {};
  return (
    <Empty glyph={IconListSearch} title={t('screening.noLists')} {...action}>
      {t('screening.noListsCure')}
    </Empty>
  );
}
