import { Button } from '@mantine/core';
import { type JSX, useEffect, useRef, useState } from 'react';
import type { Session } from '../api/contract/people';
import { carryProof, node } from '../api/node';
import { Fault } from '../parts/Notice';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import { takeAnswer } from './agency';
import classes from './SignIn.module.css';

/** Where the agency's provider sends people back to: the answer goes to the node, and on they go. */
export function AgencyReturn(): JSX.Element {
  const { t } = useText();
  const [fault, setFault] = useState<unknown>(null);
  const started = useRef(false);

  useEffect(() => {
    if (started.current) return;
    started.current = true;
    const { errand, ...answer } = takeAnswer();
    finish(errand, answer).catch(setFault);
  }, []);

  return (
    <div className={classes.screen}>
      <main className={classes.card}>
        <img src="/mark.svg" alt="" width={44} height={44} />
        <h1>{t('session.title')}</h1>
        {fault ? (
          <>
            <Fault fault={fault} />
            <Button component="a" href="/sign-in" variant="default">
              {t('session.backToSignIn')}
            </Button>
          </>
        ) : (
          <Working label={t('session.agencyReturning')} />
        )}
      </main>
    </div>
  );
}

async function finish(errand: string, answer: object): Promise<void> {
  if (errand === 'link') {
    const session = await node.get<Session>('/api/session');
    carryProof(session.csrf);
    await node.post('/api/security/agency/finish', answer);
    location.replace('/settings');
    return;
  }
  await node.post('/api/sign-in/agency/finish', answer);
  location.replace('/');
}
