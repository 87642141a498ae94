import { Tooltip } from '@mantine/core';
import type { JSX } from 'react';
import { useNow } from './useNow';
import { useText } from './useText';

/** How long ago (or how soon), with the exact moment and zone on hover and for screen readers. */
export function Ago({ moment }: { moment: string }): JSX.Element {
  const { format } = useText();
  const now = useNow(30_000);
  const date = new Date(moment);
  return (
    <Tooltip label={format.absolute(date)}>
      <time dateTime={moment} className="figures">
        {format.relative(date, now)}
      </time>
    </Tooltip>
  );
}

/** An exact moment. */
export function At({ moment }: { moment: string }): JSX.Element {
  const { format } = useText();
  const date = new Date(moment);
  return (
    <time dateTime={moment} className="figures">
      {format.absolute(date)}
    </time>
  );
}
