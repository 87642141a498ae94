import { createContext, type JSX, type ReactNode, useContext, useEffect, useState } from 'react';
import { MARKINGS, type Marking } from '../api/contract/common';
import { labelOf } from '../parts/MarkingChip';
import { useText } from '../text/useText';
import classes from './marking.module.css';

interface Held {
  marking: Marking | null;
  set: (marking: Marking | null) => void;
}

const MarkingContext = createContext<Held>({ marking: null, set: () => undefined });

export function MarkingProvider({ children }: { children: ReactNode }): JSX.Element {
  const [marking, set] = useState<Marking | null>(null);
  return <MarkingContext.Provider value={{ marking, set }}>{children}</MarkingContext.Provider>;
}

/** The most restricted of several markings. */
export function highest(markings: Iterable<Marking>): Marking | null {
  let found = -1;
  for (const marking of markings) found = Math.max(found, MARKINGS.indexOf(marking));
  return MARKINGS[found] ?? null;
}

/** A desk tells the frame what it shows, so that the band above carries the highest marking on the page. */
export function useMarkings(markings: Iterable<Marking>): void {
  const { set } = useContext(MarkingContext);
  const most = highest(markings);
  useEffect(() => {
    set(most);
    return () => set(null);
  }, [set, most]);
}

/** The thin band on top: colour and word. */
export function MarkingBand(): JSX.Element {
  const { marking } = useContext(MarkingContext);
  const { t, named } = useText();
  return (
    <div className={classes.band} data-marking={marking ?? 'none'}>
      {marking ? (
        <>
          <b dir="ltr">{labelOf(marking)}</b>
          <span>{named('marking', marking)}</span>
        </>
      ) : (
        <span>{t('frame.noContent')}</span>
      )}
    </div>
  );
}
