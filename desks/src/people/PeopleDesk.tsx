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

/** The accounts that the machine made at the first start. */
const FIRST = 2;

/** What is handed over once: a link, or the code of one that an approver hands over. */
export interface Handed {
  name: string;
  link?: string;
  code?: string;
  /** Whether the link opens only with a code. */
  half?: boolean;
}

/** Who may sign in and as what; an administrator proposes who sees content, and an approver agrees. */
export function PeopleDesk(): JSX.Element {
  const { t } = useText();
  const { account } = useSession();
  const administers = account.roles.includes('administrator');
  const accounts = useAccounts(administers);
  const [creating, setCreating] = useState(false);
  const [handed, setHanded] = useState<Handed | null>(null);
  const blind = !readsContent(account.roles);
  const alone = accounts.data !== undefined && accounts.data.items.length <= FIRST;
  return (
    <Page
      title={t('people.title')}
      lead={t('people.lead')}
      actions={
        administers ? (
          <Button
            leftSection={<IconUserPlus size={16} aria-hidden="true" />}
            onClick={() => setCreating(true)}
          >
            {t('people.create')}
          </Button>
        ) : null
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
      {administers ? (
        <Panel>
          {accounts.isPending ? <Working /> : null}
          {accounts.error ? <Fault fault={accounts.error} again={() => void accounts.refetch()} /> : null}
          <ul>
            {accounts.data?.items.map((one) => (
              <AccountLine key={one.id} account={one} hand={setHanded} />
            ))}
          </ul>
        </Panel>
      ) : null}
      {creating ? <CreateAccount close={() => setCreating(false)} hand={setHanded} /> : null}
      {handed ? <LinkCard handed={handed} close={() => setHanded(null)} /> : null}
    </Page>
  );
}
