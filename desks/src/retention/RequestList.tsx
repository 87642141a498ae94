import { Button } from '@mantine/core';
import { IconMailQuestion, IconPlus } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import { NewRequest } from './NewRequest';
import { useRequests } from './queries';
import { RequestLine } from './RequestLine';

/** Persons' requests about their data: oversight leads them, an approver decides on what it asks. */
export function RequestList({ oversees, approves }: { oversees: boolean; approves: boolean }): JSX.Element {
  const { t } = useText();
  const requests = useRequests();
  const [adding, setAdding] = useState(false);
  return (
    <Panel
      title={t('retention.requests')}
      aside={
        oversees ? (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => setAdding(true)}
          >
            {t('retention.register')}
          </Button>
        ) : null
      }
    >
      {requests.isPending ? <Working /> : null}
      {requests.error ? <Fault fault={requests.error} again={() => void requests.refetch()} /> : null}
      {requests.data?.items.length === 0 ? (
        <Empty glyph={IconMailQuestion} title={t('retention.noRequest')}>
          {oversees ? t('retention.noRequestWhy') : t('retention.noDecision')}
        </Empty>
      ) : null}
      <ul>
        {requests.data?.items.map((request) => (
          <RequestLine key={request.id} request={request} oversees={oversees} approves={approves} />
        ))}
      </ul>
      {adding ? <NewRequest close={() => setAdding(false)} /> : null}
    </Panel>
  );
}
