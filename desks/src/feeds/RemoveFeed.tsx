import type { JSX } from 'react';
import type { Feed } from '../api/contract/feeds';
import { FormCard } from '../parts/FormCard';
import { useText } from '../text/useText';
import { useActOnFeed } from './queries';

/** The one step that cannot be taken back asks once. */
export function RemoveFeed({ feed, close }: { feed: Feed; close: () => void }): JSX.Element {
  const { t } = useText();
  const act = useActOnFeed(feed.id);
  return (
    <FormCard
      title={t('feeds.removeTitle', { name: feed.name })}
      close={close}
      act={act}
      submit={() => act.mutate('remove', { onSuccess: close })}
      label={t('feeds.remove')}
      danger
    >
      <p>{t('feeds.removeHow')}</p>
    </FormCard>
  );
}
