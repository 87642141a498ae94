import type { JSX } from 'react';
import { useText } from '../text/useText';
import classes from './Charts.module.css';

/** What line, band and dots of the chart mean. */
export function RemainderKey({ bounded, level }: { bounded: boolean; level: string }): JSX.Element {
  const { t } = useText();
  return (
    <ul className={classes.key}>
      <li>
        <svg viewBox="0 0 28 10" width={28} height={10} aria-hidden="true">
          <path d="M0 5H28" data-part="line" />
        </svg>
        {t('networks.key.held')}
      </li>
      {bounded ? (
        <li>
          <svg viewBox="0 0 28 10" width={28} height={10} aria-hidden="true">
            <path d="M0 0H28V10H0Z" data-part="band" />
          </svg>
          {t('networks.key.interval')}
        </li>
      ) : null}
      <li>
        <svg viewBox="0 0 28 10" width={28} height={10} aria-hidden="true">
          <path d="M0 5H28" data-part="level" />
        </svg>
        {t('networks.key.level', { level })}
      </li>
    </ul>
  );
}
