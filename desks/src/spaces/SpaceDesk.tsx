import { Button } from '@mantine/core';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type JSX, useState } from 'react';
import type { Space } from '../api/contract/spaces';
import { useRefetchOn } from '../frame/live';
import { useMarkings } from '../frame/marking';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Notice';
import { Page, Panel } from '../parts/Page';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import { useSpaces } from './queries';
import { SpaceLine } from './SpaceLine';
import classes from './Spaces.module.css';
import { WriteCharter } from './WriteCharter';

/** The spaces this node is or was in; what waits for an answer stands first. */
export function SpaceDesk(): JSX.Element {
  const { t } = useText();
  const spaces = useSpaces();
  const navigate = useNavigate();
  const [writing, setWriting] = useState(false);
  useRefetchOn('space', ['spaces']);
  const items = spaces.data?.items ?? [];
  useMarkings(items.map((one) => one.marking));
  const over = ({ state, waits }: Space): boolean =>
    state === 'closed' || state === 'declined' || (state === 'offered' && !waits);
  const parts = [
    ['waiting', items.filter((one) => one.waits)],
    ['current', items.filter((one) => !one.waits && !over(one))],
    ['over', items.filter((one) => !one.waits && over(one))],
  ] as const;
  return (
    <Page
      title={t('spaces.title')}
      lead={t('spaces.lead')}
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setWriting(true)}>
          {t('spaces.found')}
        </Button>
      }
    >
      {spaces.isPending ? <Working /> : null}
      {spaces.error ? <Fault fault={spaces.error} again={() => void spaces.refetch()} /> : null}
      {spaces.data && items.length === 0 ? (
        <Empty glyph={IconUsersGroup} title={t('spaces.none')}>
          {t('spaces.noneCure')}
        </Empty>
      ) : null}
      {parts.map(([part, some]) =>
        some.length > 0 ? (
          <Panel key={part} title={t(`spaces.part.${part}`)}>
            <ul className={classes.lines}>
              {some.map((one) => (
                <SpaceLine key={one.id} space={one} />
              ))}
            </ul>
          </Panel>
        ) : null,
      )}
      {writing ? (
        <WriteCharter
          close={() => setWriting(false)}
          done={(id) => void navigate({ to: '/spaces/$id', params: { id } })}
        />
      ) : null}
    </Page>
  );
}
