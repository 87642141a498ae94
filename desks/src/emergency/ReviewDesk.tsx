import type { JSX } from 'react';
import { Page } from '../parts/Page';
import { useText } from '../text/useText';
import { EmergencyReviews } from './EmergencyReviews';

/** Oversight's page of emergencies. */
export function ReviewDesk(): JSX.Element {
  const { t } = useText();
  return (
    <Page title={t('emergency.reviews')} lead={t('emergency.reviewsLead')}>
      <EmergencyReviews />
    </Page>
  );
}
