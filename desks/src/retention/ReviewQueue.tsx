import { IconCalendarCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useMarkings } from '../frame/marking';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import { useReviews } from './queries';
import { ReviewLine } from './ReviewLine';

/** What is overdue: nobody finds it until it is kept, and what is kept no longer is erased. */
export function ReviewQueue(): JSX.Element {
  const { t } = useText();
  const reviews = useReviews();
  useMarkings(reviews.data?.items.map((item) => item.handling.marking) ?? []);
  return (
    <Panel title={t('retention.queue', { count: reviews.data?.count ?? 0 })}>
      {reviews.isPending ? <Working /> : null}
      {reviews.error ? <Fault fault={reviews.error} again={() => void reviews.refetch()} /> : null}
      {reviews.data?.items.length === 0 ? (
        <Empty glyph={IconCalendarCheck} title={t('retention.queueEmpty')}>
          {t('retention.queueEmptyWhy')}
        </Empty>
      ) : null}
      <ul>
        {reviews.data?.items.map((item) => (
          <ReviewLine key={item.id + item.handlingDigest} item={item} />
        ))}
      </ul>
    </Panel>
  );
}
