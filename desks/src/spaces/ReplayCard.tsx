import { Button, Modal } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { SpaceMember, WholeSpace } from '../api/contract/spaces';
import { ReleaseCard } from '../exchange/ReleaseCard';
import { Fault } from '../parts/Notice';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import { useReplay } from './queries';
import classes from './Spaces.module.css';

/** How many at once: a decision card must be readable. */
const PORTION = 50;

/** What a late member was not given yet; the gate decides on each item anew, and a person sends. */
export function ReplayCard(props: {
  space: WholeSpace;
  member: SpaceMember;
  close: () => void;
}): JSX.Element {
  const { space, member, close } = props;
  const { t } = useText();
  const replay = useReplay(space.id, member.party);
  const [releasing, setReleasing] = useState(false);
  const missing = replay.data?.missing ?? [];
  if (releasing) {
    const items = missing.slice(0, PORTION).map((id) => ({ id, name: '', type: id.split('--')[0] ?? '' }));
    return <ReleaseCard items={items} within={{ space: space.id, partner: member.party }} close={close} />;
  }
  return (
    <Modal
      opened
      onClose={close}
      title={t('spaces.replayTitle', { name: member.name })}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <div className={classes.sheet}>
        {replay.isPending ? <Working /> : null}
        {replay.error ? <Fault fault={replay.error} again={() => void replay.refetch()} /> : null}
        {replay.data ? (
          <>
            <p>{t(`spaces.replay.${replay.data.rule}`)}</p>
            <progress
              className={classes.progress}
              max={Math.max(1, replay.data.given + missing.length)}
              value={replay.data.given}
              aria-label={t('spaces.replayGiven', { count: replay.data.given })}
            />
            <p>
              {t('spaces.replayGiven', { count: replay.data.given })}{' '}
              {t('spaces.replayMissing', { count: missing.length })}
            </p>
          </>
        ) : null}
        <footer className={classes.foot}>
          <Button variant="default" onClick={close}>
            {t('parts.close')}
          </Button>
          <Button disabled={missing.length === 0} onClick={() => setReleasing(true)}>
            {t('spaces.replayLook', { count: Math.min(missing.length, PORTION) })}
          </Button>
        </footer>
      </div>
    </Modal>
  );
}
