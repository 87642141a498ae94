import { Loader } from '@mantine/core';
import { type JSX, useEffect, useState } from 'react';
import { useText } from '../text/useText';
import classes from './Working.module.css';

/** Says that something takes longer than a blink; silent for the first fifth of a second. */
export function Working({ label }: { label?: string }): JSX.Element | null {
  const { t } = useText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div className={classes.working} role="status">
      <Loader size={18} />
      <span>{label ?? t('parts.working')}</span>
    </div>
  );
}
