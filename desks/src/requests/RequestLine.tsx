import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { BriefRequest } from '../api/contract/requests';
import { MarkingChip } from '../parts/MarkingChip';
import { Monogram } from '../parts/Monogram';
import { Tag } from '../parts/Tag';
import { Ago } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Requests.module.css';
import { StateTag } from './StateTag';
import { TimeLeft } from './TimeLeft';

/** One request in the list: what, with whom, where it stands, and how long there is. */
export function RequestLine({ request }: { request: BriefRequest }): JSX.Element {
  const { t } = useText();
  const out = request.direction === 'out';
  const Glyph = out ? IconArrowUpRight : IconArrowDownLeft;
  return (
    <li className={classes.line} data-overdue={request.overdue || undefined}>
      <span className={classes.glyph}>
        <Glyph size={18} stroke={1.6} aria-hidden="true" className="mirrored" />
      </span>
      <div className={classes.words}>
        <Link to="/requests/$id" params={{ id: request.id }} className={classes.title}>
          {request.title ? <Free text={request.title} /> : t('requests.untitled')}
        </Link>
        <p className={classes.facts}>
          <span>{t(out ? 'requests.askedOf' : 'requests.askedBy')}</span>
          <Monogram party={{ party: request.partner, name: request.partnerName }} full />
          <MarkingChip marking={request.marking} />
        </p>
      </div>
      <div className={classes.tags}>
        {request.urgent ? <Tag tone="danger">{t('requests.urgent')}</Tag> : null}
        <StateTag request={request} />
        <TimeLeft request={request} />
        <span className={classes.when}>
          <Ago moment={request.receivedAt ?? request.createdAt} />
        </span>
      </div>
    </li>
  );
}
