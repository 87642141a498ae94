import { Progress } from '@mantine/core';
import type { JSX } from 'react';
import { useLast } from '../frame/live';
import { useText } from '../text/useText';
import classes from './Log.module.css';

/** How far the check of the log has come, while it runs. */
export function VerifyBar(): JSX.Element {
  const { t, format } = useText();
  const heard = useLast('verification');
  const all = Number(heard?.all ?? 0);
  const share = all > 0 ? Number(heard?.done) / all : 0;
  return (
    <div className={classes.verifying} role="status">
      <span>{t('log.verifying', { share: format.share(share) })}</span>
      <Progress value={share * 100} size="sm" aria-label={t('log.verify')} />
    </div>
  );
}
