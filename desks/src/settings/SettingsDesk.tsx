import { Button, SegmentedControl, Switch } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import type { Language } from '../api/contract/common';
import { node } from '../api/node';
import { ownNameOf } from '../frame/LanguageSwitch';
import { Page, Panel } from '../parts/Page';
import { useSession, useSignOut } from '../session/session';
import { useLanguageChange } from '../session/useLanguage';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { chime } from '../tipoffs/chime';
import { SecurityPanels } from './SecurityPanels';
import classes from './Settings.module.css';
import { type Calendar, change, type Digits, LANGUAGES, type Theme, useSettings } from './store';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
const CALENDARS: readonly Calendar[] = ['gregorian', 'hijri-beside'];

/** How this person reads and hears the desks. */
export function SettingsDesk(): JSX.Element {
  const { t, format, named } = useText();
  const settings = useSettings();
  const { account, node: home } = useSession();
  const signOut = useSignOut();
  const chooseLanguage = useLanguageChange();
  const keep = (wish: { digits: string }): void => {
    void node.patch('/api/session', wish).catch(() => undefined);
  };
  return (
    <Page title={t('settings.title')} narrow>
      <Panel>
        <Row word={t('settings.language')}>
          <SegmentedControl
            value={settings.language}
            onChange={(value) => chooseLanguage(value as Language)}
            data={LANGUAGES.map((value) => ({ value, label: ownNameOf(value) }))}
          />
        </Row>
        <Row word={t('settings.digits')} why={t('settings.digitsWhy')}>
          <SegmentedControl
            value={settings.digits}
            onChange={(value) => {
              change({ digits: value as Digits });
              keep({ digits: value === 'latin' ? 'latn' : 'arab' });
            }}
            data={[
              { value: 'latin', label: '0123456789' },
              { value: 'arabic-indic', label: '٠١٢٣٤٥٦٧٨٩' },
            ]}
          />
        </Row>
        <Row word={t('settings.calendar')} why={format.absolute(new Date())}>
          <SegmentedControl
            value={settings.calendar}
            onChange={(value) => change({ calendar: value as Calendar })}
            data={CALENDARS.map((value) => ({ value, label: t(`settings.calendars.${value}`) }))}
          />
        </Row>
        <Row word={t('settings.theme')}>
          <SegmentedControl
            value={settings.theme}
            onChange={(value) => change({ theme: value as Theme })}
            data={THEMES.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
          />
        </Row>
        <Row word={t('settings.sound')} why={t('settings.soundWhy')}>
          <div className={classes.sound}>
            <Switch
              checked={settings.sound}
              onChange={() => change({ sound: !settings.sound })}
              label={settings.sound ? t('settings.on') : t('settings.off')}
            />
            <Button size="xs" variant="default" onClick={chime}>
              {t('settings.try')}
            </Button>
          </div>
        </Row>
      </Panel>
      <SecurityPanels />
      <Panel title={t('settings.account')}>
        <Row
          word={<Free text={account.name} />}
          why={format.list(account.roles.map((role) => named('role', role)))}
        >
          <Button
            variant="default"
            leftSection={<IconLogout size={16} className="mirrored" aria-hidden="true" />}
            loading={signOut.isPending}
            onClick={() => signOut.mutate()}
          >
            {t('frame.signOut')}
          </Button>
        </Row>
        <Row word={<Free text={home.name} />} why={home.party}>
          <code className={classes.print}>{home.fingerprint}</code>
        </Row>
      </Panel>
    </Page>
  );
}

function Row(props: { word: ReactNode; why?: string; children: ReactNode }): JSX.Element {
  return (
    <div className={classes.row}>
      <div>
        <p className={classes.word}>{props.word}</p>
        {props.why ? <p className={classes.why}>{props.why}</p> : null}
      </div>
      {props.children}
    </div>
  );
}
