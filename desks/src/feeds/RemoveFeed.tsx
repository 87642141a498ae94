import { Button, Modal } from '@mantine/core';
import type { JSX } from 'react';
import type { Feed } from '../api/contract/feeds';
import { Fault } from '../parts/Notice';
import { useText } from '../text/useText';
import classes from './Feeds.module.css';
import { useActOnFeed } from './queries';

/** The one step that cannot be taken back asks once. */
export function RemoveFeed({ feed, close }: { feed: Feed; close: () => void }): JSX.Element {
  const { t } = useText();
  const act = useActOnFeed(feed.id);
  return (
    <Modal
      opened
      onClose={close}
      title={t('feeds.removeTitle', { name: feed.name })}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <div className={classes.form}>
        <p>{t('feeds.removeHow')}</p>
        {act.error ? <Fault fault={act.error} /> : null}
        <footer className={classes.foot}>
          <Button variant="default" onClick={close}>
            {t('parts.cancel')}
          </Button>
          <Button
            color="red"
            loading={act.isPending}
            onClick={() => act.mutate('remove', { onSuccess: close })}
          >
            {t('feeds.remove')}
          </Button>
        </footer>
      </div>
    </Modal>
  );
}
