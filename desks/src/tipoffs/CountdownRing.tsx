import type { JSX } from 'react';
import { useNow } from '../text/useNow';
import { useText } from '../text/useText';
import classes from './CountdownRing.module.css';

const RADIUS = 34;
const ROUND = 2 * Math.PI * RADIUS;

/** The time left until the warning climbs to the next level, as a ring that empties. */
export function CountdownRing({ from, until }: { from: string; until: string }): JSX.Element {
  const { t, format } = useText();
  const now = useNow(500).getTime();
  const end = Date.parse(until);
  const left = (end - now) / 1000;
  const share = Math.min(1, Math.max(0, (end - now) / Math.max(1, end - Date.parse(from))));
  const over = left <= 0;
  return (
    <div
      className={classes.ring}
      data-over={over || undefined}
      role="timer"
      aria-label={t('tipoffs.timeLeft')}
    >
      <svg viewBox="0 0 80 80" width={80} height={80} aria-hidden="true">
        <circle cx={40} cy={40} r={RADIUS} className={classes.track} />
        <circle
          cx={40}
          cy={40}
          r={RADIUS}
          className={classes.rest}
          strokeDasharray={`${share * ROUND} ${ROUND}`}
          transform="rotate(-90 40 40)"
        />
      </svg>
      <span className={`figures ${classes.clock}`}>{over ? '—' : format.countdown(left)}</span>
      <span className={classes.word}>{over ? t('tipoffs.over') : t('tipoffs.untilClimb')}</span>
    </div>
  );
}
