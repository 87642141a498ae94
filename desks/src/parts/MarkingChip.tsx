import type { JSX } from 'react';
import type { Marking } from '../api/contract/common';
import classes from './MarkingChip.module.css';

/** A TLP 2.0 label: fixed letters and colours of the standard, the same in every language. */
export function MarkingChip({ marking }: { marking: Marking }): JSX.Element {
  return (
    <span className={classes.chip} data-marking={marking} dir="ltr">
      {labelOf(marking)}
    </span>
  );
}

export function labelOf(marking: Marking): string {
  return `TLP:${marking.toUpperCase()}`;
}
