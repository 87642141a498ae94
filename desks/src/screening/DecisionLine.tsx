import type { JSX } from 'react';
import type { QueueItem } from '../api/contract/screening';
import { At } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { By } from './By';
import classes from './Queue.module.css';

/** What was decided, by whom, when and why. */
export function DecisionLine(props: { decision: NonNullable<QueueItem['decision']> }): JSX.Element {
  const { t, format } = useText();
  const { verdict, why, at, by, byName, listVersion } = props.decision;
  return (
    <div className={classes.decision}>
      <p>
        <b>{t(`screening.decided.${verdict}`)}</b> <Free text={why} />
      </p>
      <p className={classes.quiet}>
        <By account={by} {...(byName ? { name: byName } : {})} /> · <At moment={at} /> ·{' '}
        {t('screening.version', { number: format.number(listVersion) })}
      </p>
    </div>
  );
}
