import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { Space } from '../api/contract/spaces';
import { MarkingChip } from '../parts/MarkingChip';
import { Monogram } from '../parts/Monogram';
import { Tag } from '../parts/Tag';
import { At } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Spaces.module.css';
import { SpaceTag } from './SpaceTag';

/** One space in the list: what for, who leads, where it stands, until when. */
export function SpaceLine({ space }: { space: Space }): JSX.Element {
  const { t } = useText();
  return (
    <li className={classes.line} data-overdue={space.overdue > 0 || undefined}>
      <div className={classes.words}>
        <Link to="/spaces/$id" params={{ id: space.id }} className={classes.title}>
          <Free text={space.title} />
        </Link>
        <p className={classes.facts}>
          <span>{t('spaces.ledBy')}</span>
          <Monogram party={{ party: space.lead, name: space.leadName }} full />
          <MarkingChip marking={space.marking} />
          <span>{t('spaces.membersSeen', { count: space.members })}</span>
        </p>
      </div>
      <div className={classes.tags}>
        {space.overdue > 0 ? <Tag tone="danger">{t('spaces.overdue', { count: space.overdue })}</Tag> : null}
        <SpaceTag space={space} />
        <span className={classes.quiet}>
          {t('spaces.until')} <At moment={space.sunset} />
        </span>
      </div>
    </li>
  );
}
