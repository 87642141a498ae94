import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { Relation } from '../api/contract/bank';
import { Monogram } from '../parts/Monogram';
import { TypeIcon } from '../parts/TypeIcon';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Relations.module.css';

/** One tie: which way it points, what it says, to whom, who says so and how surely. */
export function RelationLine({ relation }: { relation: Relation }): JSX.Element {
  const { t, named, format } = useText();
  const out = relation.direction === 'out';
  const Arrow = out ? IconArrowRight : IconArrowLeft;
  const sure = relation.confidence;
  return (
    <li className={classes.line}>
      <span className={classes.kind}>
        <Arrow size={16} className="mirrored" aria-hidden="true" />
        <span className="visually-hidden">{out ? t('entity.outgoing') : t('entity.incoming')}</span>
        {named('relation', relation.kind)}
      </span>
      <Link to="/entity/$id" params={{ id: relation.other.id }} search={{}} className={classes.other}>
        <TypeIcon type={relation.other.type} size={16} />
        <Free text={relation.other.name || relation.other.id} />
      </Link>
      <span className={classes.facts}>
        {relation.startTime || relation.stopTime ? (
          <span className="figures">
            {relation.startTime ? format.date(new Date(relation.startTime)) : '…'} –{' '}
            {relation.stopTime ? format.date(new Date(relation.stopTime)) : '…'}
          </span>
        ) : null}
        {sure === null || sure === undefined ? null : (
          <span>{t('entity.sure', { share: format.share(sure / 100) })}</span>
        )}
        <Monogram party={relation.originator} />
      </span>
    </li>
  );
}
