import { Outlet, useRouterState } from '@tanstack/react-router';
import { type JSX, Suspense, useEffect, useRef, useState } from 'react';
import { EmergencyAlarm } from '../emergency/EmergencyAlarm';
import { EmergencyBanner } from '../emergency/EmergencyBanner';
import { Fault } from '../parts/Notice';
import { Working } from '../parts/Working';
import { RecoveryAlarm } from '../people/RecoveryAlarm';
import { Confirming } from '../session/Confirming';
import { useConsultation } from '../session/consultation';
import { StatePurpose } from '../session/StatePurpose';
import { useText } from '../text/useText';
import { IncomingTipOffs } from '../tipoffs/Incoming';
import { readsContent } from './desks';
import classes from './Frame.module.css';
import { Gone } from './Gone';
import { Guard } from './Guard';
import { Help } from './Help';
import { useKeys } from './keys';
import { MarkingBand } from './marking';
import { Palette } from './Palette';
import { Rail } from './Rail';
import { TopBar } from './TopBar';

/** Rail, bar and band around every desk; a tip-off interrupts all of them. */
export function Frame(): JSX.Element {
  const { t } = useText();
  const { acting, purpose } = useConsultation();
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const unstated = readsContent(acting) && purpose === '' && path !== '/settings';
  useKeys({ '/': () => setPalette(true), 'Ctrl+k': () => setPalette(true), '?': () => setHelp(true) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new desk starts at its top.
  useEffect(() => {
    // Newer browsers return a promise from here, which React would take for a clean-up.
    void main.current?.scrollTo(0, 0);
  }, [path]);
  return (
    <Confirming>
      <div className={classes.frame}>
        <a href="#main" className={classes.skip}>
          {t('frame.skip')}
        </a>
        <MarkingBand />
        <TopBar openPalette={() => setPalette(true)} />
        <Gone />
        {readsContent(acting) ? <EmergencyBanner /> : null}
        {acting.includes('oversight') ? <EmergencyAlarm /> : null}
        {acting.includes('oversight') ? <RecoveryAlarm /> : null}
        <div className={classes.middle}>
          <Rail openHelp={() => setHelp(true)} />
          <main id="main" ref={main} tabIndex={-1} className={classes.main}>
            <Guard fallback={(fault) => <Fault fault={fault} />} resetOn={path}>
              <Suspense fallback={<Working />}>{unstated ? <StatePurpose /> : <Outlet />}</Suspense>
            </Guard>
          </main>
        </div>
        {readsContent(acting) && purpose !== '' ? <IncomingTipOffs /> : null}
        <Palette opened={palette} close={() => setPalette(false)} />
        <Help opened={help} close={() => setHelp(false)} />
      </div>
    </Confirming>
  );
}
