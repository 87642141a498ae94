import { Select } from '@mantine/core';
import type { JSX } from 'react';
import { usePartners } from '../exchange/queries';
import { maySend } from '../frame/desks';
import { useSession } from '../session/session';
import { useText } from '../text/useText';
import { useRequests } from './queries';
import { isOpen } from './states';

/** Ties a release to the request it answers, where its only partner waits for an answer. */
export function ForRequest(props: {
  partnerIds: readonly string[];
  request: string | null;
  choose: (request: string | null) => void;
}): JSX.Element | null {
  const { t } = useText();
  const { account } = useSession();
  const partners = usePartners();
  const requests = useRequests(maySend(account.roles));
  const only = props.partnerIds.length === 1 ? props.partnerIds[0] : null;
  const party = partners.data?.items.find((one) => one.id === only)?.party;
  const waiting =
    requests.data?.items.filter(
      (one) =>
        one.direction === 'in' &&
        one.partner === party &&
        one.access !== null &&
        one.state !== 'clarification-asked' &&
        isOpen(one.state),
    ) ?? [];
  if (waiting.length === 0) return null;
  return (
    <Select
      label={t('requests.forRequest')}
      description={t('requests.forRequestWhy')}
      placeholder={t('requests.forNone')}
      value={props.request}
      onChange={props.choose}
      data={waiting.map((one) => ({ value: one.id, label: one.title }))}
      clearable
      clearButtonProps={{ 'aria-label': t('requests.forNone') }}
    />
  );
}
