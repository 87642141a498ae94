import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import type { QueueItem, ScreeningState } from '../api/contract/screening';
import { Refusal } from '../api/refusal';
import { useMarkings } from '../frame/marking';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import { NotReady } from './Answer';
import type { Act } from './DecideForm';
import { NoLists } from './NoLists';
import classes from './Queue.module.css';
import { QueueHead } from './QueueHead';
import { QueueLine } from './QueueLine';
import { useQueue } from './queries';
import { isLoaded } from './question';
import { nextOpen } from './queue';
import { useQueueKeys } from './useQueueKeys';

interface QueueSectionProps {
  state: ScreeningState;
  toLists: () => void;
}

/** The bank's names that may be on a list, for a person to decide on; nothing is ever merged. */
export function QueueSection({ state, toLists }: QueueSectionProps): JSX.Element {
  const { t } = useText();
  const queue = useQueue();
  const [selected, setSelected] = useState<string | null>(null);
  const [act, setAct] = useState<Act | null>(null);
  const items = queue.data?.pages.flatMap((page) => page.items) ?? [];
  const last = queue.data?.pages.at(-1);
  const select = (id: string | null): void => {
    setAct(null);
    setSelected(id);
  };
  useMarkings(items.flatMap((item) => (item.marking ? [item.marking] : [])));
  useQueueKeys({ items, selected, select, begin: setAct });
  if (state.lists.length === 0) return <NoLists toLists={toLists} />;
  const loading = queue.error instanceof Refusal && queue.error.code === 'SCREENING_NOT_READY';
  if (loading) return <NotReady again={() => void queue.refetch()} />;
  const line = (item: QueueItem): JSX.Element => (
    <QueueLine
      key={item.id}
      item={item}
      selected={item.id === selected}
      act={item.id === selected ? act : null}
      select={() => select(item.id === selected ? null : item.id)}
      begin={setAct}
      done={() => select(nextOpen(items, item.id))}
    />
  );
  const parts = [
    ['open', items.filter((item) => !item.decision)],
    ['decided', items.filter((item) => item.decision)],
  ] as const;
  return (
    <>
      {queue.isPending ? <Working /> : null}
      {queue.error ? <Fault fault={queue.error} again={() => void queue.refetch()} /> : null}
      {last ? <QueueHead page={last} /> : null}
      {last && items.length === 0 && last.progress.finished && isLoaded(state) ? (
        <Empty glyph={IconCircleCheck} title={t('screening.queueEmpty')}>
          {t('screening.queueEmptyMeans')}
        </Empty>
      ) : null}
      {parts.map(([part, some]) =>
        some.length > 0 ? (
          <Panel key={part} title={t(`screening.queuePart.${part}`)}>
            <ol className={classes.lines}>{some.map(line)}</ol>
          </Panel>
        ) : null,
      )}
      {queue.hasNextPage ? (
        <Button
          variant="default"
          loading={queue.isFetchingNextPage}
          onClick={() => void queue.fetchNextPage()}
        >
          {t('parts.more')}
        </Button>
      ) : null}
    </>
  );
}
