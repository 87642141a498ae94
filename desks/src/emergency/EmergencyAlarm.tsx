import { IconUrgent } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type JSX, useEffect, useRef } from 'react';
import { useRefetchOn } from '../frame/live';
import { useSettings } from '../settings/store';
import { useText } from '../text/useText';
import { chime } from '../tipoffs/chime';
import classes from './Emergency.module.css';
import { useStanding } from './queries';

/** Stands over every desk of oversight until all is reviewed, and rings when one more is opened. */
export function EmergencyAlarm(): JSX.Element | null {
  const { t } = useText();
  const standing = useStanding(true);
  const { sound } = useSettings();
  useRefetchOn('emergency', ['overseen-emergencies']);
  const { awaiting = 0, overdue = 0 } = standing.data ?? {};
  const waiting = awaiting + overdue;
  const before = useRef(0);
  useEffect(() => {
    if (waiting > before.current && sound) chime();
    before.current = waiting;
  }, [waiting, sound]);
  if (waiting === 0) return null;
  return (
    <div className={classes.banner} role="alert">
      <p className={classes.line}>
        <IconUrgent size={18} aria-hidden="true" />
        <b>{t('emergency.alarm', { count: waiting })}</b>
        {overdue > 0 ? <span>{t('emergency.alarmOverdue', { count: overdue })}</span> : null}
        <Link to="/emergencies">{t('emergency.toReview')}</Link>
      </p>
    </div>
  );
}
