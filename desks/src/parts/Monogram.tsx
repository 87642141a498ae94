import { Tooltip } from '@mantine/core';
import type { JSX } from 'react';
import type { Party } from '../api/contract/common';
import { Free } from '../text/Free';
import classes from './Monogram.module.css';
import { hueOf, monogramOf } from './monogram';

/** Who says so: two letters and a steady tint, never a flag; the full name on hover and for screen readers. */
export function Monogram({ party, full }: { party: Party | string; full?: boolean }): JSX.Element {
  const { code, name } = partyOf(party);
  return (
    <Tooltip label={name} disabled={full ?? false}>
      <span className={classes.party}>
        <span className={classes.letters} data-hue={hueOf(code)} aria-hidden="true">
          {monogramOf(code)}
        </span>
        <span className={full ? undefined : 'visually-hidden'}>
          <Free text={name} />
        </span>
      </span>
    </Tooltip>
  );
}

function partyOf(party: Party | string): { code: string; name: string } {
  return typeof party === 'string'
    ? { code: party, name: party }
    : { code: party.party, name: party.name || party.party };
}
