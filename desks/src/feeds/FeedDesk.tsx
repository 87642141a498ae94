import { Button } from '@mantine/core';
import { IconPlus, IconRss } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { maySend } from '../frame/desks';
import { useRefetchOn } from '../frame/live';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Notice';
import { Page, Panel } from '../parts/Page';
import { Working } from '../parts/Working';
import { useConsultation } from '../session/consultation';
import { useText } from '../text/useText';
import { AddFeed } from './AddFeed';
import { FeedLine } from './FeedLine';
import { useFeeds } from './queries';

/** The collections this node asks by itself, how each is doing, and what it brought. */
export function FeedDesk(): JSX.Element {
  const { t } = useText();
  const { acting } = useConsultation();
  const manages = maySend(acting);
  const feeds = useFeeds();
  const [adding, setAdding] = useState(false);
  useRefetchOn('feed', ['feeds']);
  useRefetchOn('import', ['feeds']);
  return (
    <Page
      title={t('feeds.title')}
      lead={t('feeds.lead')}
      actions={
        manages ? (
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setAdding(true)}>
            {t('feeds.add')}
          </Button>
        ) : null
      }
    >
      {feeds.isPending ? <Working /> : null}
      {feeds.error ? <Fault fault={feeds.error} again={() => void feeds.refetch()} /> : null}
      {feeds.data?.items.length === 0 ? (
        <Empty glyph={IconRss} title={t('feeds.none')}>
          {manages ? t('feeds.noneCure') : t('feeds.noneWait')}
        </Empty>
      ) : null}
      {feeds.data && feeds.data.items.length > 0 ? (
        <Panel title={t('feeds.all')}>
          <ul>
            {feeds.data.items.map((feed) => (
              <FeedLine key={feed.id} feed={feed} manages={manages} />
            ))}
          </ul>
        </Panel>
      ) : null}
      {adding ? <AddFeed close={() => setAdding(false)} /> : null}
    </Page>
  );
}
