import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type JSX, useEffect, useRef, useState } from 'react';
import type { Health } from '../api/contract/people';
import { node } from '../api/node';
import { Refusal } from '../api/refusal';
import { LanguageSwitch } from '../frame/LanguageSwitch';
import { Fault, Notice } from '../parts/Notice';
import { Working } from '../parts/Working';
import { change } from '../settings/store';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { ByHand } from './ByHand';
import classes from './SignIn.module.css';
import { tokenOf } from './token';

const COMMAND = './jisr up';

/** Spends the one-time link that led here, or says how to get one. */
export function SignIn(): JSX.Element {
  const { t } = useText();
  const [fault, setFault] = useState<unknown>(null);
  const [trying, setTrying] = useState(false);
  const started = useRef(false);
  const health = useQuery({
    queryKey: ['health'],
    queryFn: () => node.get<Health>('/api/health'),
    retry: false,
  });

  async function spend(token: string): Promise<void> {
    setTrying(true);
    setFault(null);
    try {
      await node.post('/api/sign-in', { token });
      location.replace('/');
    } catch (refused) {
      setFault(refused);
      setTrying(false);
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a link is spent once, when the page opens.
  useEffect(() => {
    const token = tokenOf(location.hash);
    if (!token || started.current) return;
    started.current = true;
    history.replaceState(null, '', '/sign-in');
    void spend(token);
  }, []);

  return (
    <div className={classes.screen}>
      <header className={classes.bar}>
        <span className={classes.node}>
          {health.data ? <Free text={health.data.node} /> : t('frame.product')}
        </span>
        <LanguageSwitch choose={(language) => change({ language })} />
      </header>
      <main className={classes.card}>
        <img src="/mark.svg" alt="" width={44} height={44} />
        <h1>{t('session.title')}</h1>
        {trying ? <Working label={t('session.trying')} /> : null}
        {fault ? <SpentLink fault={fault} /> : null}
        {!trying && !fault ? (
          <Notice title={t('session.byLink')}>
            {t('session.byLinkCure')} <code>{COMMAND}</code>
          </Notice>
        ) : null}
        {!trying ? <ByHand spend={(token) => void spend(token)} /> : null}
        <p className={classes.foot}>{t('session.trace')}</p>
      </main>
    </div>
  );
}

function SpentLink({ fault }: { fault: unknown }): JSX.Element {
  const { t } = useText();
  if (!(fault instanceof Refusal)) return <Fault fault={fault} />;
  return (
    <Notice
      tone="danger"
      title={t('session.spent')}
      code={fault.code}
      action={
        <Button component="a" href="/" variant="default" size="xs" leftSection={<IconKey size={14} />}>
          {t('session.alreadyIn')}
        </Button>
      }
    >
      {t('session.spentCure')}
    </Notice>
  );
}
