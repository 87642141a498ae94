import { Button } from '@mantine/core';
import { IconMessageQuestion, IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type JSX, useState } from 'react';
import type { BriefRequest } from '../api/contract/requests';
import { ConsentSection } from '../consents/ConsentSection';
import { useRefetchOn } from '../frame/live';
import { useMarkings } from '../frame/marking';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Notice';
import { Page, Panel } from '../parts/Page';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import { useRequests } from './queries';
import { RequestLine } from './RequestLine';
import classes from './Requests.module.css';
import { WriteRequest } from './WriteRequest';

const TURNS = ['us', 'them', 'nobody'] as const;

/** What is asked of us and what we ask, by whose turn it is; what is due first stands first. */
export function RequestDesk(): JSX.Element {
  const { t } = useText();
  const requests = useRequests();
  const navigate = useNavigate();
  const [writing, setWriting] = useState(false);
  useRefetchOn('request', ['requests']);
  const items = requests.data?.items ?? [];
  useMarkings(items.map((one) => one.marking));
  return (
    <Page
      title={t('requests.title')}
      lead={t('requests.lead')}
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setWriting(true)}>
          {t('requests.write')}
        </Button>
      }
    >
      {requests.isPending ? <Working /> : null}
      {requests.error ? <Fault fault={requests.error} again={() => void requests.refetch()} /> : null}
      {requests.data && items.length === 0 ? (
        <Empty glyph={IconMessageQuestion} title={t('requests.none')}>
          {t('requests.noneCure')}
        </Empty>
      ) : null}
      {TURNS.map((turn) => {
        const some = items.filter((one) => one.waitsFor === turn).sort(byDue);
        return some.length > 0 ? (
          <Panel key={turn} title={t(`requests.turn.${turn}`)}>
            <ul className={classes.lines}>
              {some.map((one) => (
                <RequestLine key={one.id} request={one} />
              ))}
            </ul>
          </Panel>
        ) : null;
      })}
      <ConsentSection />
      {writing ? (
        <WriteRequest
          close={() => setWriting(false)}
          done={(id) => void navigate({ to: '/requests/$id', params: { id } })}
        />
      ) : null}
    </Page>
  );
}

/** What is due soonest first; what is not due, the newest first. */
function byDue(one: BriefRequest, other: BriefRequest): number {
  const due = (request: BriefRequest): number =>
    request.waitsFor === 'nobody' || !request.dueAt ? Number.MAX_SAFE_INTEGER : Date.parse(request.dueAt);
  return due(one) - due(other) || Date.parse(other.createdAt) - Date.parse(one.createdAt);
}
