import { Button } from '@mantine/core';
import type { JSX } from 'react';
import type { AgencyIdentity, Security } from '../api/contract/security';
import { node } from '../api/node';
import { Panel } from '../parts/Page';
import { leaveForAgency } from '../session/agency';
import { KeyFault } from '../session/KeyFault';
import { Ago } from '../text/Ago';
import { useText } from '../text/useText';
import { useSecurityAct } from './queries';
import classes from './Settings.module.css';

/** The identities at the agency's provider that open this account. */
export function AgencyPanel({ agency }: { agency: NonNullable<Security['agency']> }): JSX.Element {
  const { t } = useText();
  const link = useSecurityAct(() => leaveForAgency('link'));
  return (
    <Panel title={agency.name}>
      <p className={classes.lead}>{t('settings.agencyWhy')}</p>
      <ul>
        {agency.identities.map((identity) => (
          <IdentityLine key={identity.id} identity={identity} />
        ))}
      </ul>
      {link.error ? <KeyFault fault={link.error} /> : null}
      <div className={classes.add}>
        <Button variant="default" loading={link.isPending} onClick={() => link.mutate(undefined)}>
          {t('settings.agencyLink')}
        </Button>
      </div>
    </Panel>
  );
}

function IdentityLine({ identity }: { identity: AgencyIdentity }): JSX.Element {
  const { t } = useText();
  const unlink = useSecurityAct((id: string) => node.post(`/api/security/agency/${id}/remove`));
  return (
    <li className={classes.row}>
      <div>
        <code className={classes.print} dir="ltr">
          {identity.subject}
        </code>
        <p className={classes.why}>
          {t('settings.linked')} <Ago moment={identity.linkedAt} />
        </p>
        {unlink.error ? <KeyFault fault={unlink.error} /> : null}
      </div>
      <Button
        size="xs"
        variant="subtle"
        color="red"
        loading={unlink.isPending}
        onClick={() => unlink.mutate(identity.id)}
      >
        {t('settings.remove')}
      </Button>
    </li>
  );
}
