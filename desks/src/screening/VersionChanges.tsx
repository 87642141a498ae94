import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import type { EntryChange, PublishedList } from '../api/contract/screening';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Tag } from '../parts/Tag';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import { EntryFacts } from './EntryFacts';
import classes from './Lists.module.css';
import { useChanges } from './queries';

interface VersionChangesProps {
  list: PublishedList;
  newest: number;
}

/** Entry by entry, what a version of a list brought, changed and took away. */
export function VersionChanges({ list, newest }: VersionChangesProps): JSX.Element {
  const { t, format } = useText();
  const [version, setVersion] = useState(newest);
  const changes = useChanges(list.list, version);
  const items = changes.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={t('screening.changesOf', { version: format.number(version), title: list.title })}>
      <div className={classes.versions}>
        <Button
          variant="default"
          size="compact-sm"
          disabled={version <= 1}
          onClick={() => setVersion(version - 1)}
        >
          {t('screening.olderVersion')}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          disabled={version >= newest}
          onClick={() => setVersion(version + 1)}
        >
          {t('screening.newerVersion')}
        </Button>
      </div>
      {changes.isPending ? <Working /> : null}
      {changes.error ? <Fault fault={changes.error} again={() => void changes.refetch()} /> : null}
      {changes.data && items.length === 0 ? <p className={classes.none}>{t('screening.noChanges')}</p> : null}
      <ol className={classes.entries}>
        {items.map((change) => (
          <ChangedEntry key={change.id} change={change} />
        ))}
      </ol>
      {changes.hasNextPage ? (
        <div className={classes.versions}>
          <Button
            variant="default"
            loading={changes.isFetchingNextPage}
            onClick={() => void changes.fetchNextPage()}
          >
            {t('parts.more')}
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}

function ChangedEntry({ change }: { change: EntryChange }): JSX.Element {
  const { t } = useText();
  const { before, after } = change;
  const what = before ? (after ? 'changed' : 'removed') : 'added';
  const sides = [
    ['before', before],
    ['after', after],
  ] as const;
  return (
    <li className={classes.entry}>
      <Tag tone="quiet">{t(`screening.changes.${what}`)}</Tag>
      <div className={classes.sides}>
        {sides.map(([side, entry]) =>
          entry ? (
            <section key={side}>
              {what === 'changed' ? <h4>{t(`screening.change.${side}`)}</h4> : null}
              <EntryFacts entry={entry} />
            </section>
          ) : null,
        )}
      </div>
    </li>
  );
}
