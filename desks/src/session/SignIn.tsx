import { Button } from '@mantine/core';
import { IconBuildingBank } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type JSX, useEffect, useRef, useState } from 'react';
import type { Health } from '../api/contract/people';
import type { WaysIn } from '../api/contract/security';
import { node } from '../api/node';
import { Refusal } from '../api/refusal';
import { LanguageSwitch } from '../frame/LanguageSwitch';
import { Working } from '../parts/Working';
import { change } from '../settings/store';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { leaveForAgency } from './agency';
import { ByHand } from './ByHand';
import { ByKey } from './ByKey';
import { ByPassword } from './ByPassword';
import { KeyFault } from './KeyFault';
import { LinkCode } from './LinkCode';
import classes from './SignIn.module.css';
import { SpentLink } from './SpentLink';
import { tokenOf } from './token';

const COMMAND = './jisr up';

/** The ways in, the safest first; a one-time link that led here is spent at once. */
export function SignIn(): JSX.Element {
  const { t } = useText();
  const [fault, setFault] = useState<unknown>(null);
  const [spent, setSpent] = useState(false);
  const [half, setHalf] = useState<string | null>(null);
  const [trying, setTrying] = useState(false);
  const started = useRef(false);
  const health = useQuery({
    queryKey: ['health'],
    queryFn: () => node.get<Health>('/api/health'),
    retry: false,
  });
  const ways = useQuery({
    queryKey: ['ways-in'],
    queryFn: () => node.get<WaysIn>('/api/sign-in'),
    retry: false,
  });

  function attempt(act: () => Promise<void>, onTheWay = false): void {
    setTrying(true);
    setFault(null);
    act()
      .then(() => {
        if (!onTheWay) location.replace('/');
      })
      .catch((refused: unknown) => {
        setFault(refused);
        setTrying(false);
      });
  }

  function spend(token: string, code = ''): void {
    setSpent(true);
    setHalf(null);
    attempt(async () => {
      await node.post('/api/sign-in', { token, code }).catch((refused: unknown) => {
        if (!(refused instanceof Refusal) || refused.code !== 'PEOPLE_LINK_CODE') throw refused;
        setHalf(token);
        // Without a code the node only said that there is one.
        throw code === '' ? null : refused;
      });
    });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a link is spent once, when it is opened.
  useEffect(() => {
    function open(): void {
      const token = tokenOf(location.hash);
      if (!token) return;
      history.replaceState(null, '', '/sign-in');
      spend(token);
    }
    if (!started.current) {
      started.current = true;
      open();
    }
    // A link that is pasted where this page already stands changes the address and loads nothing.
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, []);

  const agency = ways.data?.agency;
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
        {fault ? spent && half === null ? <SpentLink fault={fault} /> : <KeyFault fault={fault} /> : null}
        {trying || half === null ? null : <LinkCode spend={(code) => spend(half, code)} />}
        {trying || half !== null || !ways.data ? null : (
          <>
            <ByKey
              host={ways.data.passkey.host}
              attempt={(act) => {
                setSpent(false);
                attempt(act);
              }}
            />
            {agency ? (
              <Button
                variant="default"
                size="md"
                leftSection={<IconBuildingBank size={20} aria-hidden="true" />}
                onClick={() => {
                  setSpent(false);
                  attempt(() => leaveForAgency('sign-in'), true);
                }}
              >
                {t('session.byAgency', { name: agency.name })}
              </Button>
            ) : null}
            <details className={classes.other}>
              <summary>{t('session.byPassword')}</summary>
              <ByPassword
                attempt={(act) => {
                  setSpent(false);
                  attempt(act);
                }}
              />
            </details>
            <details className={classes.other}>
              <summary>{t('session.byLink')}</summary>
              <p className={classes.how}>
                {t('session.byLinkCure')} <code>{COMMAND}</code>
              </p>
              <ByHand spend={spend} />
            </details>
          </>
        )}
        <p className={classes.foot}>{t('session.trace')}</p>
      </main>
    </div>
  );
}
