import { Button } from '@mantine/core';
import type { JSX } from 'react';
import type { OwnSession } from '../api/contract/security';
import { node } from '../api/node';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Row } from '../parts/Row';
import { Tag } from '../parts/Tag';
import { Ago } from '../text/Ago';
import { useText } from '../text/useText';
import { useSecurityAct } from './queries';
import classes from './Settings.module.css';

/** Where this account is signed in; any of it can be ended from here. */
export function SessionsPanel({ sessions }: { sessions: OwnSession[] }): JSX.Element {
  const { t } = useText();
  const endOthers = useSecurityAct(() => node.post('/api/security/sessions/end-others'));
  return (
    <Panel
      title={t('settings.sessions')}
      aside={
        sessions.length > 1 ? (
          <Button
            size="xs"
            variant="default"
            loading={endOthers.isPending}
            onClick={() => endOthers.mutate(undefined)}
          >
            {t('settings.endOthers')}
          </Button>
        ) : null
      }
    >
      {endOthers.error ? <Fault fault={endOthers.error} /> : null}
      <ul>
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </ul>
    </Panel>
  );
}

function SessionLine({ session }: { session: OwnSession }): JSX.Element {
  const { t } = useText();
  const end = useSecurityAct((id: string) => node.post(`/api/security/sessions/${id}/end`));
  return (
    <li className={classes.row}>
      <div>
        <p className={classes.word}>
          {t(`settings.method.${session.method}`)}{' '}
          {session.here ? <Tag tone="accent">{t('settings.here')}</Tag> : null}
        </p>
        <div className={classes.why}>
          <Row>
            <code dir="ltr">{session.place}</code>
            <span>
              {t('settings.begun')} <Ago moment={session.startedAt} />
            </span>
            <span>
              {t('settings.used')} <Ago moment={session.seenAt} />
            </span>
          </Row>
        </div>
        {end.error ? <Fault fault={end.error} /> : null}
      </div>
      {session.here ? null : (
        <Button
          size="xs"
          variant="subtle"
          color="red"
          loading={end.isPending}
          onClick={() => end.mutate(session.id)}
        >
          {t('settings.end')}
        </Button>
      )}
    </li>
  );
}
