import { Checkbox } from '@mantine/core';
import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type JSX, useEffect, useMemo, useRef } from 'react';
import type { Hit } from '../api/contract/bank';
import { MarkingChip } from '../parts/MarkingChip';
import { Monogram } from '../parts/Monogram';
import { Ago } from '../text/Ago';
import { useText } from '../text/useText';
import { HitName } from './HitName';
import classes from './ResultTable.module.css';

interface ResultTableProps {
  hits: Hit[];
  asOf: string | undefined;
  question: string | undefined;
  selected: string | null;
  select: (id: string) => void;
  chosen: ReadonlyMap<string, Hit>;
  choose: (hit: Hit) => void;
  more: (() => void) | undefined;
  total: number;
}

const ROW = 56;
const features = tableFeatures({});
const column = createColumnHelper<typeof features, Hit>();

/** The result set as rows; only the rows in sight are drawn, the next page is fetched before its end is reached. */
export function ResultTable(props: ResultTableProps): JSX.Element {
  const { hits, asOf, question, selected, select, chosen, choose, more, total } = props;
  const { t } = useText();
  const columns = useMemo(
    () =>
      column.columns([
        column.display({
          id: 'choose',
          header: () => <span className="visually-hidden">{t('bank.choose')}</span>,
          cell: ({ row }) => (
            <Checkbox
              size="xs"
              checked={chosen.has(row.original.id)}
              onChange={() => choose(row.original)}
              aria-label={t('bank.chooseItem', { name: row.original.name })}
            />
          ),
        }),
        column.accessor('name', {
          header: t('bank.column.name'),
          cell: ({ row }) => <HitName hit={row.original} asOf={asOf} question={question} />,
        }),
        column.accessor('originators', {
          header: t('bank.column.originator'),
          cell: ({ getValue }) => (
            <span className={classes.parties}>
              {getValue()
                .slice(0, 3)
                .map((party) => (
                  <Monogram key={party.party} party={party} />
                ))}
            </span>
          ),
        }),
        column.accessor('marking', {
          header: t('bank.column.marking'),
          cell: ({ getValue }) => <MarkingChip marking={getValue()} />,
        }),
        column.accessor('modified', {
          header: t('bank.column.time'),
          cell: ({ row }) => <Ago moment={row.original.modified ?? row.original.recordedAt} />,
        }),
      ]),
    [t, asOf, question, chosen, choose],
  );
  const table = useTable({ features, columns, data: hits, getRowId: (hit) => hit.id });
  const rows = table.getRowModel().rows;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= rows.length - 12) more();
  }, [more, last, rows.length]);
  const at = rows.findIndex((row) => row.id === selected);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  return (
    <div ref={scroller} className={classes.scroller}>
      <div role="table" aria-rowcount={total} aria-label={t('bank.results')} className={classes.table}>
        <div role="rowgroup" className={classes.head}>
          {table.getHeaderGroups().map((group) => (
            <div role="row" key={group.id} className={classes.row}>
              {group.headers.map((header) => (
                <div role="columnheader" key={header.id} data-column={header.column.id}>
                  <table.FlexRender header={header} />
                </div>
              ))}
            </div>
          ))}
        </div>
        <div role="rowgroup" className={classes.rows} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: j, k, x and Enter do the same from the keyboard.
              <div
                role="row"
                key={row.id}
                aria-rowindex={item.index + 1}
                className={classes.row}
                data-selected={row.id === selected || undefined}
                style={{ transform: `translateY(${item.start}px)` }}
                onClick={() => select(row.id)}
              >
                {row.getAllCells().map((cell) => (
                  <div role="cell" key={cell.id} data-column={cell.column.id}>
                    <table.FlexRender cell={cell} />
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
