import { type JSX, useEffect } from 'react';
import { Refusal } from '../api/refusal';
import { Fault } from '../parts/Notice';
import { Working } from '../parts/Working';
import { ConsultationProvider } from '../session/consultation';
import { SessionContext, useSessionQuery } from '../session/session';
import { useText } from '../text/useText';
import { Frame } from './Frame';
import { LiveProvider } from './live';
import { MarkingProvider } from './marking';

/** Lets in whoever has a session; everybody else goes to sign-in. */
export function Entrance(): JSX.Element {
  const { t } = useText();
  const session = useSessionQuery();
  const strange = session.error instanceof Refusal && session.error.status === 401;
  useEffect(() => {
    if (strange) location.replace('/sign-in');
  }, [strange]);
  useEffect(() => {
    document.title = session.data ? `${session.data.node.name} · ${t('frame.product')}` : t('frame.product');
  }, [session.data, t]);
  if (session.isPending || strange) return <Working />;
  if (session.error) return <Fault fault={session.error} again={() => void session.refetch()} />;
  return (
    <SessionContext.Provider value={session.data}>
      <ConsultationProvider>
        <LiveProvider>
          <MarkingProvider>
            <Frame />
          </MarkingProvider>
        </LiveProvider>
      </ConsultationProvider>
    </SessionContext.Provider>
  );
}
