import { Button, Select } from '@mantine/core';
import { IconListCheck, IconRefresh } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { JSX } from 'react';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Notice';
import { Page, Panel } from '../parts/Page';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import { KINDS } from './kinds';
import classes from './Log.module.css';
import { LogLine } from './LogLine';
import { useLog } from './queries';
import { Verify } from './Verify';

/** What happened on this node, newest first, and the proof that nothing was taken out. */
export function LogDesk(): JSX.Element {
  const { t, named } = useText();
  const { kind } = useSearch({ from: '/inside/log' });
  const navigate = useNavigate({ from: '/log' });
  const log = useLog(kind);
  const items = log.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('log.title')} lead={t('log.lead')}>
      <Verify />
      <Panel
        title={t('log.entries', { count: log.data?.pages[0]?.size ?? 0 })}
        aside={
          <div className={classes.tools}>
            <Select
              aria-label={t('log.kind')}
              value={kind ?? ''}
              onChange={(value) => void navigate({ search: value ? { kind: value } : {}, replace: true })}
              data={[
                { value: '', label: t('log.allKinds') },
                ...KINDS.map((value) => ({ value, label: named('leaf', value) })),
              ]}
              searchable
            />
            <Button
              variant="default"
              leftSection={<IconRefresh size={16} aria-hidden="true" />}
              loading={log.isRefetching}
              onClick={() => void log.refetch()}
            >
              {t('log.refresh')}
            </Button>
          </div>
        }
      >
        {log.isPending ? <Working /> : null}
        {log.error ? <Fault fault={log.error} again={() => void log.refetch()} /> : null}
        {log.data && items.length === 0 ? (
          <Empty glyph={IconListCheck} title={t('log.none')}>
            {t('log.noneCure')}
          </Empty>
        ) : null}
        <ol>
          {items.map((entry) => (
            <LogLine key={entry.index} entry={entry} />
          ))}
        </ol>
        {log.hasNextPage ? (
          <Button
            variant="subtle"
            m={8}
            loading={log.isFetchingNextPage}
            onClick={() => void log.fetchNextPage()}
          >
            {t('log.older')}
          </Button>
        ) : null}
      </Panel>
    </Page>
  );
}
