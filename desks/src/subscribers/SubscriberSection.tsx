import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { maySend } from '../frame/desks';
import { useRefetchOn } from '../frame/live';
import classes from '../partners/Partners.module.css';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { useConsultation } from '../session/consultation';
import { useText } from '../text/useText';
import { AddSubscriber } from './AddSubscriber';
import { useSubscribers } from './queries';
import { SubscriberPanel } from './SubscriberPanel';

/** Outside parties without a node of their own, which poll and push over TAXII; agreed by whoever may send. */
export function SubscriberSection(): JSX.Element {
  const { t } = useText();
  const { acting } = useConsultation();
  const subscribers = useSubscribers();
  const [adding, setAdding] = useState(false);
  useRefetchOn('partner', ['subscribers']);
  return (
    <>
      <Panel
        title={t('subscribers.title')}
        aside={
          maySend(acting) ? (
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden="true" />}
              onClick={() => setAdding(true)}
            >
              {t('subscribers.add')}
            </Button>
          ) : null
        }
      >
        <div className={classes.body}>
          <p>{t('subscribers.lead')}</p>
          {subscribers.error ? (
            <Fault fault={subscribers.error} again={() => void subscribers.refetch()} />
          ) : null}
        </div>
      </Panel>
      {subscribers.data?.items.map((subscriber) => (
        <SubscriberPanel key={subscriber.id} subscriber={subscriber} />
      ))}
      {adding ? <AddSubscriber close={() => setAdding(false)} /> : null}
    </>
  );
}
