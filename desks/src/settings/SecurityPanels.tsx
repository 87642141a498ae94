import type { JSX } from 'react';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import { AgencyPanel } from './AgencyPanel';
import { KeysPanel } from './KeysPanel';
import { PasswordPanel } from './PasswordPanel';
import { useSecurity } from './queries';
import { SessionsPanel } from './SessionsPanel';

/** How this account signs in and confirms, and where it is signed in. */
export function SecurityPanels(): JSX.Element {
  const { t } = useText();
  const security = useSecurity();
  if (security.isPending) return <Working />;
  if (security.error) {
    return (
      <Panel title={t('settings.security')}>
        <Fault fault={security.error} again={() => void security.refetch()} />
      </Panel>
    );
  }
  return (
    <>
      <KeysPanel security={security.data} />
      <PasswordPanel number={security.data.number} />
      {security.data.agency ? <AgencyPanel agency={security.data.agency} /> : null}
      <SessionsPanel sessions={security.data.sessions} />
    </>
  );
}
