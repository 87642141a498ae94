import { IconUrgent } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type JSX, useEffect } from 'react';
import classes from '../emergency/Emergency.module.css';
import { useLast } from '../frame/live';
import { useSettings } from '../settings/store';
import { useText } from '../text/useText';
import { chime } from '../tipoffs/chime';

/** Stands over the desks of oversight when the machine made an approver, which no second person saw. */
export function RecoveryAlarm(): JSX.Element | null {
  const { t } = useText();
  const { sound } = useSettings();
  const made = useLast('approver-recovery');
  useEffect(() => {
    if (made && sound) chime();
  }, [made, sound]);
  if (!made) return null;
  return (
    <div className={classes.banner} role="alert">
      <p className={classes.line}>
        <IconUrgent size={18} aria-hidden="true" />
        <b>{t('people.recovered')}</b>
        <Link to="/log">{t('people.toLog')}</Link>
      </p>
    </div>
  );
}
