import { type JSX, useEffect, useState } from 'react';
import type { Question, ScreeningState } from '../api/contract/screening';
import { useText } from '../text/useText';
import { Answer } from './Answer';
import { AskFields } from './AskFields';
import { NoLists } from './NoLists';
import { isLoaded, NOTHING, PAUSE, settled } from './question';
import classes from './Screening.module.css';

interface AskSectionProps {
  state: ScreeningState;
  toLists: () => void;
}

/** Whom somebody asks for: answered when the typing rests, or at once on Enter. */
export function AskSection({ state, toLists }: AskSectionProps): JSX.Element {
  const { t } = useText();
  const [typed, setTyped] = useState<Question>(NOTHING);
  const [asked, setAsked] = useState<Question>(NOTHING);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(settled(typed)), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  if (state.lists.length === 0) return <NoLists toLists={toLists} />;
  return (
    <>
      <p className={classes.note}>{t('screening.askLead')}</p>
      <AskFields question={typed} change={setTyped} ask={() => setAsked(settled(typed))} />
      <Answer question={asked} ready={isLoaded(state)} threshold={state.threshold} />
    </>
  );
}
