import { Button, Drawer } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { type JSX, type ReactNode, useState } from 'react';
import type { SearchAnswer } from '../api/contract/bank';
import type { Count, Marking } from '../api/contract/common';
import { DateField } from '../parts/DateField';
import { MarkingChip } from '../parts/MarkingChip';
import { Monogram } from '../parts/Monogram';
import { TypeIcon } from '../parts/TypeIcon';
import { useText } from '../text/useText';
import classes from './Facets.module.css';
import { type BankSearch, isFiltered } from './search';

interface FacetsProps {
  search: BankSearch;
  change: (next: BankSearch) => void;
  facets: SearchAnswer['facets'] | undefined;
  /** What the parties of the shown hits are called. */
  names: ReadonlyMap<string, string>;
}

/** What the answer is made of, counted after the gate; a press narrows the question. */
export function Facets(props: FacetsProps): JSX.Element {
  const { t } = useText();
  return (
    <aside className={classes.column} aria-label={t('bank.filters')}>
      <FacetLists {...props} />
    </aside>
  );
}

/** The same lists in a drawer, for screens without room for a column. */
export function FacetDrawer(props: FacetsProps): JSX.Element {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.opener}>
      <Button
        size="xs"
        variant={isFiltered(props.search) ? 'light' : 'default'}
        leftSection={<IconFilter size={16} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {t('bank.filters')}
      </Button>
      <Drawer
        opened={open}
        onClose={() => setOpen(false)}
        position="bottom"
        size="75%"
        title={t('bank.filters')}
        removeScrollProps={{ enabled: false }}
        closeButtonProps={{ 'aria-label': t('parts.close') }}
      >
        <FacetLists {...props} />
      </Drawer>
    </div>
  );
}

function FacetLists({ search, change, facets, names }: FacetsProps): JSX.Element {
  const { t, named } = useText();
  const toggleType = (type: string): void => {
    const rest = (search.type ?? []).filter((one) => one !== type);
    const next = rest.length === (search.type?.length ?? 0) ? [...rest, type] : rest;
    change({ ...search, type: next.length > 0 ? next : undefined });
  };
  return (
    <div className={classes.lists}>
      <FacetList
        title={t('bank.facet.type')}
        counts={facets?.type}
        active={search.type ?? []}
        press={toggleType}
        show={(type) => (
          <>
            <TypeIcon type={type} size={16} />
            <span>{named('type', type)}</span>
          </>
        )}
      />
      <FacetList
        title={t('bank.facet.originator')}
        counts={facets?.originator}
        active={search.originator ? [search.originator] : []}
        press={(originator) =>
          change({ ...search, originator: search.originator === originator ? undefined : originator })
        }
        show={(originator) => (
          <Monogram party={{ party: originator, name: names.get(originator) ?? originator }} full />
        )}
      />
      <FacetList
        title={t('bank.facet.marking')}
        counts={facets?.marking}
        active={search.marking ? [search.marking] : []}
        press={(marking) =>
          change({ ...search, marking: search.marking === marking ? undefined : (marking as Marking) })
        }
        show={(marking) => <MarkingChip marking={marking as Marking} />}
      />
      <section className={classes.list}>
        <h2>{t('bank.facet.time')}</h2>
        <DateField
          label={t('bank.from')}
          value={search.from?.slice(0, 10) ?? ''}
          change={(day) => change({ ...search, from: day ? `${day}T00:00:00Z` : undefined })}
        />
        <DateField
          label={t('bank.to')}
          value={search.to?.slice(0, 10) ?? ''}
          change={(day) => change({ ...search, to: day ? `${day}T23:59:59Z` : undefined })}
        />
      </section>
    </div>
  );
}

interface FacetListProps {
  title: string;
  counts: Count[] | undefined;
  active: readonly string[];
  press: (value: string) => void;
  show: (value: string) => ReactNode;
}

const SHORT = 7;

function FacetList({ title, counts = [], active, press, show }: FacetListProps): JSX.Element | null {
  const { t, format } = useText();
  const [all, setAll] = useState(false);
  const missing = active.filter((value) => !counts.some((one) => one.value === value));
  const rows = [...missing.map((value) => ({ value, count: 0 })), ...counts];
  if (rows.length === 0) return null;
  const shown = all ? rows : rows.slice(0, SHORT);
  return (
    <section className={classes.list}>
      <h2>{title}</h2>
      <ul>
        {shown.map(({ value, count }) => (
          <li key={value}>
            <button
              type="button"
              className={classes.value}
              aria-pressed={active.includes(value)}
              onClick={() => press(value)}
            >
              <span className={classes.label}>{show(value)}</span>
              <span className="figures">{format.number(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {rows.length > SHORT ? (
        <button type="button" className={classes.more} onClick={() => setAll(!all)}>
          {all ? t('bank.fewer') : t('bank.moreValues', { count: rows.length - SHORT })}
        </button>
      ) : null}
    </section>
  );
}
