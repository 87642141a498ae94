import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { readsContent } from '../frame/desks';
import { Fault, Notice } from '../parts/Notice';
import { Page, Panel } from '../parts/Page';
import { Working } from '../parts/Working';
import { useSession } from '../session/session';
import { useText } from '../text/useText';
import { AccountLine } from './AccountLine';
import { CreateAccount } from './CreateAccount';
import { LinkCard } from './LinkCard';
import { Proposals } from './Proposals';
import { useAccounts } from './queries';

export interface Handed {
  name: string;
  link: string;
}

/** Who may sign in and as what; the administrator runs the node and sees none of its content. */
export function PeopleDesk(): JSX.Element {
  const { t } = useText();
  const { account } = useSession();
  const accounts = useAccounts();
  const [creating, setCreating] = useState(false);
  const [handed, setHanded] = useState<Handed | null>(null);
  const blind = !readsContent(account.roles);
  const alone = accounts.data?.items.length === 1;
  return (
    <Page
      title={t('people.title')}
      lead={t('people.lead')}
      actions={
        <Button leftSection={<IconUserPlus size={16} aria-hidden="true" />} onClick={() => setCreating(true)}>
          {t('people.create')}
        </Button>
      }
    >
      {blind ? (
        <Notice
          title={alone ? t('people.first') : t('people.blind')}
          action={
            alone ? (
              <Button size="xs" onClick={() => setCreating(true)}>
                {t('people.createAnalyst')}
              </Button>
            ) : null
          }
        >
          {alone ? t('people.firstCure') : t('people.blindCure')}
        </Notice>
      ) : null}
      <Proposals hand={setHanded} />
      <Panel>
        {accounts.isPending ? <Working /> : null}
        {accounts.error ? <Fault fault={accounts.error} again={() => void accounts.refetch()} /> : null}
        <ul>
          {accounts.data?.items.map((one) => (
            <AccountLine key={one.id} account={one} hand={setHanded} />
          ))}
        </ul>
      </Panel>
      {creating ? <CreateAccount close={() => setCreating(false)} hand={setHanded} /> : null}
      {handed ? <LinkCard handed={handed} close={() => setHanded(null)} /> : null}
    </Page>
  );
}
