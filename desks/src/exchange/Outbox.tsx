import { Button } from '@mantine/core';
import { IconSend2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { Approvals } from '../approvals/Approvals';
import { maySend } from '../frame/desks';
import { Empty } from '../parts/Empty';
import { Page } from '../parts/Page';
import { RecallSection } from '../recalls/RecallSection';
import { useConsultation } from '../session/consultation';
import { useText } from '../text/useText';
import { Letters } from './Letters';

/** What was sent, how far it got, and the receipts that prove it. */
export function Outbox(): JSX.Element {
  const { t } = useText();
  const { acting } = useConsultation();
  return (
    <Page title={t('exchange.outbox')} lead={t('exchange.outboxLead')}>
      <Approvals />
      {maySend(acting) ? <RecallSection /> : null}
      <Letters
        box="outbox"
        empty={
          <Empty
            glyph={IconSend2}
            title={t('exchange.outboxEmpty')}
            action={
              <Button variant="default" renderRoot={(props) => <Link to="/bank" {...props} />}>
                {t('entity.toBank')}
              </Button>
            }
          >
            {t('exchange.outboxEmptyCure')}
          </Empty>
        }
      />
    </Page>
  );
}
