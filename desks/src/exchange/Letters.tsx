import { Button } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useFresh } from '../frame/live';
import { useMarkings } from '../frame/marking';
import { Freshness } from '../parts/Freshness';
import { Fault } from '../parts/Notice';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import { LetterLine } from './LetterLine';
import classes from './Letters.module.css';
import { type Box, useLetters } from './queries';

/** A box of letters, newest first; what arrives meanwhile waits behind a pill. */
export function Letters(props: { box: Box; empty: ReactNode; space?: string }): JSX.Element {
  const { box, empty, space } = props;
  const { t } = useText();
  const letters = useLetters(box, space);
  const items = letters.data?.pages.flatMap((page) => page.items) ?? [];
  const fresh = useFresh(
    box,
    space ? [box, space] : [box],
    items.map((letter) => letter.envelopeId),
  );
  useMarkings(
    items.flatMap((letter) => letter.items.flatMap((item) => (item.marking ? [item.marking] : []))),
  );
  if (letters.isPending) return <Working />;
  if (letters.error) return <Fault fault={letters.error} again={() => void letters.refetch()} />;
  return (
    <>
      <Freshness {...fresh} />
      {items.length === 0 ? (
        empty
      ) : (
        <ul className={classes.letters}>
          {items.map((letter) => (
            <LetterLine key={letter.envelopeId} letter={letter} box={box} />
          ))}
        </ul>
      )}
      {letters.hasNextPage ? (
        <Button
          variant="default"
          className={classes.more}
          loading={letters.isFetchingNextPage}
          onClick={() => void letters.fetchNextPage()}
        >
          {t('parts.more')}
        </Button>
      ) : null}
    </>
  );
}
