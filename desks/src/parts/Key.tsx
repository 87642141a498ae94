import type { JSX } from 'react';
import classes from './Key.module.css';

/** A key of the keyboard. */
export function Key({ name }: { name: string }): JSX.Element {
  return <kbd className={classes.key}>{name}</kbd>;
}
