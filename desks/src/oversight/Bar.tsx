import type { JSX } from 'react';
import classes from './Oversight.module.css';

/** How much of the most this is; the number beside it says the same to those who do not see it. */
export function Bar({ value, most }: { value: number; most: number }): JSX.Element {
  const share = most > 0 ? Math.max(value > 0 ? 1 : 0, (100 * value) / most) : 0;
  return (
    <svg className={classes.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="8" rx="1" data-part="ground" />
      <rect width={share} height="8" rx="1" data-part="value" />
    </svg>
  );
}
