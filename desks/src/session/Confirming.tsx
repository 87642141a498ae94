import { type JSX, type ReactNode, useEffect, useState } from 'react';
import { confirmWith, type ToConfirm } from '../api/confirm';
import { ConfirmDecision } from './ConfirmDecision';

interface Asked {
  what: ToConfirm;
  answer: (yes: boolean) => void;
}

/** Asks the person whenever the node wants a decision confirmed, whichever desk it came from. */
export function Confirming({ children }: { children: ReactNode }): JSX.Element {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    confirmWith((what) => new Promise((answer) => setAsked({ what, answer })));
    return () => confirmWith(null);
  }, []);
  return (
    <>
      {children}
      {asked ? (
        <ConfirmDecision
          what={asked.what}
          done={(yes) => {
            setAsked(null);
            asked.answer(yes);
          }}
        />
      ) : null}
    </>
  );
}
