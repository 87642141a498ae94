import { useQueryClient } from '@tanstack/react-query';
import { createContext, type JSX, type ReactNode, useContext, useMemo, useState } from 'react';
import { carryConsultation } from '../api/node';
import { useSession } from './session';

/** As what, for what purpose and in which case somebody works; the node logs purpose and case with every consultation. */
export interface Consultation {
  /** One role to concentrate on its desks; empty for all that the account has. */
  role: string;
  purpose: string;
  caseRef: string;
}

interface Held extends Consultation {
  /** The roles whose desks are shown. */
  acting: readonly string[];
  set: (wish: Partial<Consultation>) => void;
}

const KEY = 'jisr.consultation';
const ConsultationContext = createContext<Held | null>(null);

/** Kept per tab, for two tabs may work on two cases; a new tab starts with the purpose that was stated last. */
export function ConsultationProvider({ children }: { children: ReactNode }): JSX.Element {
  const session = useSession();
  const queries = useQueryClient();
  const [held, setHeld] = useState<Consultation>(() => {
    const start = startOf(
      session.account,
      session.purposes.map((one) => one.code),
    );
    carryConsultation(start.purpose, start.caseRef);
    return start;
  });
  const value = useMemo<Held>(
    () => ({
      ...held,
      acting: held.role ? [held.role] : session.account.roles,
      set: (wish) => {
        const next = { ...held, ...wish };
        sessionStorage.setItem(KEY, JSON.stringify(next));
        localStorage.setItem(`${KEY}.${session.account.id}`, JSON.stringify({ purpose: next.purpose }));
        carryConsultation(next.purpose, next.caseRef);
        setHeld(next);
        // What another purpose may see is another answer: nothing drawn for the old one may stay.
        if (next.purpose !== held.purpose || next.caseRef !== held.caseRef) {
          queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session', type: 'inactive' });
          void queries.resetQueries({
            predicate: (query) => query.queryKey[0] !== 'session',
            type: 'active',
          });
        }
      },
    }),
    [held, queries, session.account],
  );
  return <ConsultationContext.Provider value={value}>{children}</ConsultationContext.Provider>;
}

/** Where a tab starts. The purpose is never guessed: without an earlier statement it is empty, and the frame asks. */
export function startOf(account: { id: string; roles: string[] }, purposes: string[]): Consultation {
  const kept = parse(sessionStorage.getItem(KEY));
  const stated = kept.purpose ?? parse(localStorage.getItem(`${KEY}.${account.id}`)).purpose;
  return {
    role: account.roles.find((role) => role === kept.role) ?? '',
    purpose: purposes.find((code) => code === stated) ?? '',
    caseRef: kept.caseRef ?? '',
  };
}

function parse(text: string | null): Partial<Consultation> {
  try {
    return text ? (JSON.parse(text) as Partial<Consultation>) : {};
  } catch {
    return {};
  }
}

export function useConsultation(): Held {
  const held = useContext(ConsultationContext);
  if (!held) throw new Error('A desk was drawn outside a consultation.');
  return held;
}
