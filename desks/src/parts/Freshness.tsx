import { IconArrowUp } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useText } from '../text/useText';
import classes from './Freshness.module.css';

/** "4 new": what arrived since the list was drawn waits here until the reader asks for it. */
export function Freshness({ count, show }: { count: number; show: () => void }): JSX.Element | null {
  const { t } = useText();
  return (
    <div aria-live="polite" className={classes.place}>
      {count > 0 ? (
        <button type="button" className={classes.pill} onClick={show}>
          <IconArrowUp size={14} aria-hidden="true" />
          {t('parts.fresh', { count })}
        </button>
      ) : null}
    </div>
  );
}
