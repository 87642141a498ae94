import { Button, Chip, Group } from '@mantine/core';
import { IconAffiliate } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Notice';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import { useRelations } from './queries';
import { RelationLine } from './RelationLine';
import classes from './Relations.module.css';

/** What it is connected to, by kind, page by page: a hub with a hundred thousand ties opens as fast as any. */
export function Relations({ id, asOf }: { id: string; asOf: string | undefined }): JSX.Element {
  const { t, named, format } = useText();
  const [kind, setKind] = useState<string | null>(null);
  const all = useRelations(id, asOf, null);
  const relations = useRelations(id, asOf, kind);
  const items = relations.data?.pages.flatMap((page) => page.items) ?? [];
  const first = relations.data?.pages[0];
  const kinds = all.data?.pages[0]?.kinds ?? [];
  if (relations.isPending) return <Working />;
  if (relations.error) return <Fault fault={relations.error} again={() => void relations.refetch()} />;
  if (items.length === 0) {
    return (
      <Empty glyph={IconAffiliate} title={t('entity.noRelations')}>
        {t('entity.noRelationsCure')}
      </Empty>
    );
  }
  return (
    <div className={classes.relations}>
      <Group gap={6} role="group" aria-label={t('entity.kinds')}>
        {kinds.map((one) => (
          <Chip
            key={one.value}
            size="xs"
            checked={kind === one.value}
            onChange={(on) => setKind(on ? one.value : null)}
          >
            {named('relation', one.value)} · {format.number(one.count)}
          </Chip>
        ))}
      </Group>
      <ul className={classes.list}>
        {items.map((relation) => (
          <RelationLine key={relation.id} relation={relation} />
        ))}
      </ul>
      {relations.hasNextPage ? (
        <Button
          variant="default"
          loading={relations.isFetchingNextPage}
          onClick={() => void relations.fetchNextPage()}
        >
          {t('entity.moreRelations', {
            shown: format.number(items.length),
            count: first?.count ?? items.length,
          })}
        </Button>
      ) : null}
    </div>
  );
}
