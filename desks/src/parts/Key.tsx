import type { JSX } from 'react';
import classes from './Key.module.css';

/** A key of the keyboard; as a hint beside a command it is left out where there is none. */
export function Key({ name, always }: { name: string; always?: boolean }): JSX.Element {
  return (
    <kbd className={classes.key} data-always={always || undefined}>
      {name}
    </kbd>
  );
}
