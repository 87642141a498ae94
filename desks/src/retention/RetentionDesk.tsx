import type { JSX } from 'react';
import { Page } from '../parts/Page';
import { useConsultation } from '../session/consultation';
import { useText } from '../text/useText';
import { DryRunPanel } from './DryRunPanel';
import { ErasureList } from './ErasureList';
import { RequestList } from './RequestList';
import { ReviewQueue } from './ReviewQueue';
import { SuppressionList } from './SuppressionList';

/** What has had its time: what waits for a review, what would go, what went, and what persons ask. */
export function RetentionDesk(): JSX.Element {
  const { t } = useText();
  const { acting } = useConsultation();
  const approves = acting.includes('approver');
  const oversees = acting.includes('oversight');
  return (
    <Page title={t('retention.title')} lead={t('retention.lead')}>
      {approves ? <ReviewQueue /> : null}
      {approves || oversees ? <RequestList oversees={oversees} approves={approves} /> : null}
      <DryRunPanel />
      <ErasureList />
      <SuppressionList oversees={oversees} approves={approves} />
    </Page>
  );
}
