import type { ComponentType, JSX, ReactNode } from 'react';
import classes from './Empty.module.css';

interface EmptyProps {
  glyph: ComponentType<{ size?: number | string; stroke?: number | string }>;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** A place with nothing in it yet: one sentence that teaches and the one action that fills it. */
export function Empty({ glyph: Glyph, title, children, action }: EmptyProps): JSX.Element {
  return (
    <div className={classes.empty}>
      <span className={classes.glyph} aria-hidden="true">
        <Glyph size={28} stroke={1.4} />
      </span>
      <h2>{title}</h2>
      {children ? <p className={classes.lesson}>{children}</p> : null}
      {action}
    </div>
  );
}
