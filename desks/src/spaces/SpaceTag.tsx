import type { JSX } from 'react';
import type { Space } from '../api/contract/spaces';
import { Tag } from '../parts/Tag';
import { useText } from '../text/useText';

/** Where a space stands at this node, in words. */
export function SpaceTag({ space }: { space: Space }): JSX.Element {
  const { t } = useText();
  if (space.waits) {
    return <Tag tone="accent">{t('spaces.toAnswer')}</Tag>;
  }
  return (
    <Tag tone={space.state === 'closing' ? 'accent' : space.state === 'active' ? 'plain' : 'quiet'}>
      {space.end && space.state === 'closed'
        ? t(`spaces.end.${space.end}`)
        : t(`spaces.state.${space.state}`)}
    </Tag>
  );
}
