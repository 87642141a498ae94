import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { Outlet } from '../api/contract/outlets';
import { maySend } from '../frame/desks';
import { useConsultation } from '../session/consultation';
import { useText } from '../text/useText';
import type { OutletAct } from './queries';

/** What opens a card of its own. */
export type Asked = 'failures' | 'terms' | 'secret' | 'remove';

interface OutletMenuProps {
  outlet: Outlet;
  act: (act: OutletAct) => void;
  ask: (asked: Asked) => void;
}

/** The rarer things that can be done to an outlet. */
export function OutletMenu({ outlet, act, ask }: OutletMenuProps): JSX.Element {
  const { t } = useText();
  const sends = maySend(useConsultation().acting);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="xs" variant="subtle" aria-label={t('outlets.more', { name: outlet.name })}>
          <IconDots size={16} aria-hidden="true" />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {sends ? (
          <>
            <Menu.Item disabled={outlet.state === 'paused'} onClick={() => act('run')}>
              {t('outlets.run')}
            </Menu.Item>
            <Menu.Item onClick={() => act('replay')}>{t('outlets.replay')}</Menu.Item>
          </>
        ) : null}
        <Menu.Item onClick={() => ask('failures')}>{t('outlets.showRefused')}</Menu.Item>
        {sends ? (
          <>
            <Menu.Item onClick={() => ask('terms')}>{t('subscribers.change')}</Menu.Item>
            <Menu.Item onClick={() => ask('secret')}>{t('outlets.newSecret')}</Menu.Item>
          </>
        ) : null}
        <Menu.Item color="red" onClick={() => ask('remove')}>
          {t('outlets.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
