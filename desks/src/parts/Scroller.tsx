import type { JSX, ReactNode } from 'react';
import classes from './Scroller.module.css';

/** What may be wider than the page, with a name and in reach of the keyboard, or nobody without a mouse could read its end. */
export function Scroller({ label, children }: { label: string; children: ReactNode }): JSX.Element {
  return (
    <div role="region" aria-label={label} tabIndex={0} className={classes.scroller}>
      {children}
    </div>
  );
}
