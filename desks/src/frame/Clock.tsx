import { Tooltip } from '@mantine/core';
import type { JSX } from 'react';
import { useNow } from '../text/useNow';
import { useText } from '../text/useText';
import classes from './TopBar.module.css';

const UTC = 'UTC';

/** UTC first, because logs and partners speak it; the reader's own time beside it. */
export function Clock(): JSX.Element {
  const { t, format } = useText();
  const now = useNow(5_000);
  return (
    <Tooltip label={format.absolute(now)}>
      <div className={classes.clock} role="timer" aria-label={t('frame.clock')}>
        <b className="figures">{format.time(now, UTC)}</b> <span dir="ltr">{UTC}</span>
        <span className={`figures ${classes.local}`}>
          {format.time(now)} {t('frame.local')}
        </span>
      </div>
    </Tooltip>
  );
}
