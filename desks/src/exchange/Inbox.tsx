import { IconInbox } from '@tabler/icons-react';
import type { JSX } from 'react';
import { Empty } from '../parts/Empty';
import { Page } from '../parts/Page';
import { useText } from '../text/useText';
import { Letters } from './Letters';

/** What partners sent, under the conditions they set. */
export function Inbox(): JSX.Element {
  const { t } = useText();
  return (
    <Page title={t('exchange.inbox')} lead={t('exchange.inboxLead')}>
      <Letters
        box="inbox"
        empty={
          <Empty glyph={IconInbox} title={t('exchange.inboxEmpty')}>
            {t('exchange.inboxEmptyCure')}
          </Empty>
        }
      />
    </Page>
  );
}
