import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type JSX, useState } from 'react';
import type { Feed } from '../api/contract/feeds';
import { MarkingChip } from '../parts/MarkingChip';
import { Fault, Notice } from '../parts/Notice';
import { Row } from '../parts/Row';
import { Tag } from '../parts/Tag';
import { Ago } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Feeds.module.css';
import { useActOnFeed } from './queries';
import { RemoveFeed } from './RemoveFeed';
import { SecretCard } from './SecretCard';

/** One feed: its health first, then what it brought, when it is asked next, and what can be done. */
export function FeedLine({ feed, manages }: { feed: Feed; manages: boolean }): JSX.Element {
  const { t, said } = useText();
  const act = useActOnFeed(feed.id);
  const [asking, setAsking] = useState<'secret' | 'remove' | null>(null);
  const paused = feed.state === 'paused';
  const tone = feed.state === 'failing' ? 'danger' : feed.state === 'running' ? 'accent' : 'plain';
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <p className={classes.name}>
          <b>
            <Free text={feed.name} />
          </b>{' '}
          <Tag tone={tone}>{t(`feeds.state.${feed.state}`)}</Tag> <MarkingChip marking={feed.marking} />
        </p>
        <p className={classes.address}>
          <bdi dir="ltr">
            {feed.apiRoot}
            {feed.collection}
          </bdi>
        </p>
        <div className={classes.facts}>
          <Row>
            {t('imports.stored', { count: feed.stored })}
            {t('imports.known', { count: feed.known })}
            {feed.refused > 0 && feed.lastImport ? (
              <Link to="/imports/$id" params={{ id: feed.lastImport }}>
                {t('imports.refused', { count: feed.refused })}
              </Link>
            ) : (
              t('imports.refused', { count: feed.refused })
            )}
          </Row>
          <Row>
            {feed.lastSuccess ? (
              <>
                {t('feeds.lastGood')} <Ago moment={feed.lastSuccess} />
              </>
            ) : (
              t('feeds.neverGood')
            )}
            {paused ? null : (
              <>
                {t('feeds.next')} <Ago moment={feed.nextRun} />
              </>
            )}
          </Row>
        </div>
        {feed.error && feed.state === 'failing' ? (
          <Notice tone="danger" title={said(feed.error.message)} code={feed.error.code} />
        ) : null}
        {act.error ? <Fault fault={act.error} /> : null}
      </div>
      {manages ? (
        <div className={classes.buttons}>
          <Button
            size="xs"
            variant="default"
            loading={act.isPending}
            onClick={() => act.mutate(paused ? 'resume' : 'pause')}
          >
            {paused ? t('feeds.resume') : t('feeds.pause')}
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button size="xs" variant="subtle" aria-label={t('feeds.more', { name: feed.name })}>
                <IconDots size={16} aria-hidden="true" />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item disabled={paused} onClick={() => act.mutate('run')}>
                {t('feeds.run')}
              </Menu.Item>
              <Menu.Item onClick={() => act.mutate('replay')}>{t('feeds.replay')}</Menu.Item>
              <Menu.Item onClick={() => setAsking('secret')}>{t('feeds.newSecret')}</Menu.Item>
              <Menu.Item color="red" onClick={() => setAsking('remove')}>
                {t('feeds.remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      ) : null}
      {asking === 'secret' ? <SecretCard feed={feed} close={() => setAsking(null)} /> : null}
      {asking === 'remove' ? <RemoveFeed feed={feed} close={() => setAsking(null)} /> : null}
    </li>
  );
}
