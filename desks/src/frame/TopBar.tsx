import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLogout, IconSearch, IconSettings, IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { Key } from '../parts/Key';
import { useSession, useSignOut } from '../session/session';
import { useLanguageChange } from '../session/useLanguage';
import { change, useSettings } from '../settings/store';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { Clock } from './Clock';
import { ConsultationMenu } from './ConsultationMenu';
import { LanguageSwitch } from './LanguageSwitch';
import { useConnected } from './live';
import classes from './TopBar.module.css';

/** What must never be in doubt: which node, who acts for what, and what time it is. */
export function TopBar({ openPalette }: { openPalette: () => void }): JSX.Element {
  const { t } = useText();
  const session = useSession();
  const signOut = useSignOut();
  const chooseLanguage = useLanguageChange();
  const { sound } = useSettings();
  return (
    <header className={classes.bar}>
      <NodeName />
      <ConsultationMenu />
      <button type="button" className={classes.search} onClick={openPalette}>
        <IconSearch size={16} aria-hidden="true" />
        <span>{t('frame.palette')}</span>
        <Key name="Ctrl K" />
      </button>
      <div className={classes.end}>
        <Clock />
        <LanguageSwitch choose={chooseLanguage} />
        <Tooltip label={sound ? t('frame.mute') : t('frame.unmute')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            className={classes.wide}
            onClick={() => change({ sound: !sound })}
            aria-label={sound ? t('frame.mute') : t('frame.unmute')}
          >
            {sound ? <IconVolume size={18} /> : <IconVolumeOff size={18} />}
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('frame.settings')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            renderRoot={(props) => <Link to="/settings" {...props} />}
            aria-label={t('frame.settings')}
          >
            <IconSettings size={18} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('frame.signOutOf', { name: session.account.name })}>
          <ActionIcon
            variant="subtle"
            color="gray"
            className={classes.wide}
            onClick={() => signOut.mutate()}
            aria-label={t('frame.signOut')}
          >
            <IconLogout size={18} className="mirrored" />
          </ActionIcon>
        </Tooltip>
      </div>
    </header>
  );
}

function NodeName(): JSX.Element {
  const { t } = useText();
  const { node: home } = useSession();
  const connected = useConnected();
  const state = connected ? t('frame.healthy') : t('frame.gone');
  return (
    <Tooltip label={state}>
      <div className={classes.node}>
        <span className={classes.dot} data-connected={connected} role="img" aria-label={state} />
        <Free text={home.name} />
      </div>
    </Tooltip>
  );
}
