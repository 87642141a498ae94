import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { type JSX, useState } from 'react';
import type { WholeSpace } from '../api/contract/spaces';
import { Letters } from '../exchange/Letters';
import { useRefetchOn } from '../frame/live';
import { useMarkings } from '../frame/marking';
import { Fault, Notice } from '../parts/Notice';
import { Page, Panel } from '../parts/Page';
import { Working } from '../parts/Working';
import { At } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { AnswerCard } from './AnswerCard';
import { CharterFacts } from './CharterFacts';
import { LeaveCard } from './LeaveCard';
import { MemberLine } from './MemberLine';
import { useSpace } from './queries';
import classes from './Spaces.module.css';
import { SpaceTag } from './SpaceTag';
import { WriteCharter } from './WriteCharter';

/** One space: what waits, its charter, its members as far as this node sees them, and what moved in it. */
export function OneSpace(): JSX.Element {
  const { t } = useText();
  const { id } = useParams({ from: '/inside/spaces/$id' });
  const space = useSpace(id);
  useRefetchOn('space', ['spaces', id]);
  useMarkings(space.data ? [space.data.marking] : []);
  if (space.isPending) return <Working />;
  if (space.error) {
    return (
      <Page title={t('spaces.title')}>
        <Fault fault={space.error} again={() => void space.refetch()} />
      </Page>
    );
  }
  const one = space.data;
  return (
    <Page
      title={<Free text={one.title} />}
      actions={
        <Button
          variant="default"
          leftSection={<IconChevronLeft size={16} className="mirrored" aria-hidden="true" />}
          renderRoot={(props) => <Link to="/spaces" {...props} />}
        >
          {t('spaces.all')}
        </Button>
      }
    >
      <Panel>
        <div className={classes.card}>
          <Standing space={one} />
          <Acts space={one} />
        </div>
      </Panel>
      <div className={classes.columns}>
        <Panel title={t('spaces.charter', { version: one.charter.version })}>
          <CharterFacts charter={one.charter} />
        </Panel>
        <Panel title={t('spaces.members')}>
          <p className={classes.aside}>
            {t(one.role === 'lead' ? 'spaces.allMembers' : 'spaces.someMembers')}
          </p>
          <ul className={classes.lines}>
            {one.roster.map((member) => (
              <MemberLine key={member.party} space={one} member={member} />
            ))}
          </ul>
        </Panel>
      </div>
      <Panel title={t('spaces.received')}>
        <div className={classes.letters}>
          <Letters
            box="inbox"
            space={one.id}
            empty={<p className={classes.aside}>{t('spaces.nothingCame')}</p>}
          />
        </div>
      </Panel>
      <Panel title={t('spaces.released')}>
        <div className={classes.letters}>
          <Letters
            box="outbox"
            space={one.id}
            empty={<p className={classes.aside}>{t('spaces.nothingWent')}</p>}
          />
        </div>
      </Panel>
    </Page>
  );
}

/** Where it stands and what comes next, in one sentence. */
function Standing({ space }: { space: WholeSpace }): JSX.Element {
  const { t } = useText();
  return (
    <>
      <p className={classes.facts}>
        <SpaceTag space={space} />
        <span>{t(`spaces.role.${space.role}`)}</span>
        <span>
          {t('spaces.until')} <At moment={space.sunset} />
        </span>
      </p>
      {space.overdue > 0 ? (
        <Notice tone="danger" title={t('spaces.overdue', { count: space.overdue })}>
          {t('spaces.overdueCure')}
        </Notice>
      ) : null}
      <p className={classes.standing}>{t(`spaces.standing.${space.waits ? 'waits' : space.state}`)}</p>
    </>
  );
}

function Acts({ space }: { space: WholeSpace }): JSX.Element {
  const { t } = useText();
  const [open, setOpen] = useState<'answer' | 'amend' | 'leave' | null>(null);
  const active = space.state === 'active';
  const close = (): void => setOpen(null);
  return (
    <div className={classes.acts}>
      {space.offered ? (
        <Button onClick={() => setOpen('answer')}>
          {t('spaces.readAndAnswer', { version: space.offered.version })}
        </Button>
      ) : null}
      {active && space.role !== 'observer' ? (
        <Button
          variant={space.offered ? 'default' : 'filled'}
          renderRoot={(props) => <Link to="/bank" {...props} />}
        >
          {t('spaces.toBank')}
        </Button>
      ) : null}
      {active && space.role === 'lead' ? (
        <Button variant="default" onClick={() => setOpen('amend')}>
          {t('spaces.amend')}
        </Button>
      ) : null}
      {active ? (
        <Button variant="default" onClick={() => setOpen('leave')}>
          {t(space.role === 'lead' ? 'spaces.endForAll' : 'spaces.leave')}
        </Button>
      ) : null}
      {open === 'answer' && space.offered ? (
        <AnswerCard space={space} charter={space.offered} close={close} />
      ) : null}
      {open === 'amend' ? <WriteCharter space={space} close={close} done={close} /> : null}
      {open === 'leave' ? <LeaveCard space={space} close={close} /> : null}
    </div>
  );
}
