import { Button } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { SpaceMember, WholeSpace } from '../api/contract/spaces';
import { Monogram } from '../parts/Monogram';
import { Tag } from '../parts/Tag';
import { At } from '../text/Ago';
import { useText } from '../text/useText';
import { ReplayCard } from './ReplayCard';
import classes from './Spaces.module.css';

/** One member: as what, what it said, and what it still owes. */
export function MemberLine({ space, member }: { space: WholeSpace; member: SpaceMember }): JSX.Element {
  const { t } = useText();
  const [replaying, setReplaying] = useState(false);
  const replays = member.receives && space.charter.replay !== 'nothing';
  return (
    <li className={classes.line} data-overdue={member.overdue || undefined}>
      <div className={classes.words}>
        <p className={classes.facts}>
          <Monogram party={{ party: member.party, name: member.name }} full />
          <span className={classes.quiet}>{t(`spaces.as.${member.role}`)}</span>
          {member.sight === 'lead-only' ? <Tag>{t('spaces.leadOnly')}</Tag> : null}
        </p>
        {member.taken > 0 ? (
          <p className={classes.quiet}>
            {t('spaces.taken', { count: member.taken })}
            {member.attestBy ? ` ${t('spaces.attested', { count: member.attested })}` : ''}
          </p>
        ) : null}
        {member.attestBy && member.attested < member.taken ? (
          <p className={classes.quiet}>
            {t('spaces.attestBy')} <At moment={member.attestBy} />
          </p>
        ) : null}
      </div>
      <div className={classes.tags}>
        {member.overdue ? <Tag tone="danger">{t('spaces.notAttested')}</Tag> : null}
        {member.named ? (
          <Tag tone={member.answer === 'signed' ? 'accent' : 'quiet'}>
            {member.answer === 'signed' && member.role !== 'lead'
              ? t('spaces.signedVersion', { version: member.version })
              : t(`spaces.answer.${member.answer ?? 'none'}`)}
          </Tag>
        ) : (
          <Tag tone="quiet">{t('spaces.notNamed')}</Tag>
        )}
        {member.answer && !member.proven ? <Tag>{t('spaces.leadsWord')}</Tag> : null}
        {replays ? (
          <Button size="xs" variant="default" onClick={() => setReplaying(true)}>
            {t('spaces.replayOpen')}
          </Button>
        ) : null}
      </div>
      {replaying ? <ReplayCard space={space} member={member} close={() => setReplaying(false)} /> : null}
    </li>
  );
}
