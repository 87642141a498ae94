import { IconPlugConnectedX } from '@tabler/icons-react';
import { type JSX, useEffect, useState } from 'react';
import { useText } from '../text/useText';
import classes from './Gone.module.css';
import { useConnected } from './live';

/** Says that the node cannot be heard, after two seconds of silence; what is on the screen stays readable. */
export function Gone(): JSX.Element | null {
  const { t } = useText();
  const connected = useConnected();
  const [gone, setGone] = useState(false);
  useEffect(() => {
    if (connected) {
      setGone(false);
      return;
    }
    const timer = setTimeout(() => setGone(true), 2_000);
    return () => clearTimeout(timer);
  }, [connected]);
  if (!gone) return null;
  return (
    <div className={classes.gone} role="alert">
      <IconPlugConnectedX size={18} aria-hidden="true" />
      <b>{t('frame.goneTitle')}</b>
      <span>{navigator.onLine ? t('frame.goneNode') : t('frame.goneNetwork')}</span>
    </div>
  );
}
