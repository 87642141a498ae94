import { IconTimeline } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { TimelineEvent } from '../api/contract/bank';
import { Empty } from '../parts/Empty';
import { Monogram } from '../parts/Monogram';
import { Fault } from '../parts/Notice';
import { Working } from '../parts/Working';
import { At } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { useTimeline } from './queries';
import classes from './Timeline.module.css';

/** What happened to it and around it, newest first. */
export function Timeline({ id, asOf }: { id: string; asOf: string | undefined }): JSX.Element {
  const { t } = useText();
  const timeline = useTimeline(id, asOf);
  if (timeline.isPending) return <Working />;
  if (timeline.error) return <Fault fault={timeline.error} again={() => void timeline.refetch()} />;
  const events = [...timeline.data.items].sort((one, other) => Date.parse(other.time) - Date.parse(one.time));
  if (events.length === 0) {
    return (
      <Empty glyph={IconTimeline} title={t('entity.noTimeline')}>
        {t('entity.noTimelineCure')}
      </Empty>
    );
  }
  return (
    <ol className={classes.line}>
      {events.map((event) => (
        <Moment key={`${event.time}${event.kind}${event.id ?? ''}${event.statementId ?? ''}`} event={event} />
      ))}
    </ol>
  );
}

function Moment({ event }: { event: TimelineEvent }): JSX.Element {
  const { named } = useText();
  return (
    <li className={classes.moment}>
      <span className={classes.when}>
        <At moment={event.time} />
      </span>
      <div className={classes.what}>
        <span>{named('event', event.kind)}</span>
        {event.id ? (
          <Link to="/entity/$id" params={{ id: event.id }} search={{}}>
            <Free text={event.name || event.id} />
          </Link>
        ) : event.name ? (
          <Free text={event.name} />
        ) : null}
        {event.originator ? <Monogram party={event.originator} /> : null}
      </div>
    </li>
  );
}
