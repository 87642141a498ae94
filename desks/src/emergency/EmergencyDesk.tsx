import { IconLockOff, IconUrgent } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { type JSX, useState } from 'react';
import { Refusal } from '../api/refusal';
import { Statements } from '../entity/Statements';
import { ReasonLine } from '../entity/WhyVisible';
import { useMarkings } from '../frame/marking';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Notice';
import { Page, Panel } from '../parts/Page';
import { Working } from '../parts/Working';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Emergency.module.css';
import { useLook } from './queries';

/** What an emergency opened: the object's own statements and the rules that were set aside; nothing leads on from here. */
export function EmergencyDesk(): JSX.Element {
  const { t, named, said } = useText();
  const { id } = useParams({ from: '/inside/emergency/$id' });
  const look = useLook(id);
  const [about, setAbout] = useState<string | null>(null);
  const statements = look.data?.entity.statements ?? [];
  useMarkings(statements.map((one) => one.handling.marking));
  if (look.isPending) return <Working />;
  if (look.error) {
    return look.error instanceof Refusal && look.error.status === 404 ? (
      <Empty glyph={IconUrgent} title={t('emergency.over')}>
        {t('emergency.overCure')}
      </Empty>
    ) : (
      <Fault fault={look.error} again={() => void look.refetch()} />
    );
  }
  const { entity } = look.data;
  const shown = statements.find((one) => one.statementId === about) ?? statements[0];
  return (
    <Page
      title={entity.name || entity.id}
      lead={
        <span className={classes.lead}>
          <span>{named('type', entity.type)}</span>
          <code>
            <Free text={entity.id} />
          </code>
        </span>
      }
    >
      <p className={classes.narrow}>
        <IconLockOff size={16} aria-hidden="true" />
        {t('emergency.narrow')}
      </p>
      <Statements statements={statements} selected={shown?.statementId ?? null} select={setAbout} />
      {shown ? (
        <Panel title={t('emergency.why')}>
          <ul className={classes.reasons}>
            {shown.whyVisible.map((reason) => (
              <ReasonLine key={reason.code} reason={reason} said={said} />
            ))}
          </ul>
        </Panel>
      ) : null}
    </Page>
  );
}
