import { ActionIcon, Loader, SegmentedControl, TextInput } from '@mantine/core';
import { IconMap2, IconSearch, IconTable, IconTimeline, IconX } from '@tabler/icons-react';
import { type JSX, useEffect, useRef, useState } from 'react';
import type { SearchAnswer } from '../api/contract/bank';
import { useKeys } from '../frame/keys';
import { useText } from '../text/useText';
import { AsOf } from './AsOf';
import { FacetDrawer } from './Facets';
import { FilterChips } from './FilterChips';
import classes from './SearchBar.module.css';
import { type BankSearch, LENSES, type Lens } from './search';

interface SearchBarProps {
  search: BankSearch;
  change: (next: BankSearch) => void;
  first: SearchAnswer | undefined;
  busy: boolean;
  names: ReadonlyMap<string, string>;
}

const GLYPHS = { table: IconTable, map: IconMap2, timeline: IconTimeline };

/** The question, what narrows it, and how the answer is looked at. */
export function SearchBar({ search, change, first, busy, names }: SearchBarProps): JSX.Element {
  const { t, format } = useText();
  return (
    <header className={classes.bar}>
      <h1 className="visually-hidden">{t('bank.title')}</h1>
      <div className={classes.line}>
        <Question search={search} change={change} busy={busy} />
        <FacetDrawer search={search} change={change} facets={first?.facets} names={names} />
        <AsOf asOf={search.asOf} change={(asOf) => change({ ...search, asOf })} />
        <SegmentedControl
          size="xs"
          aria-label={t('bank.lens')}
          value={search.lens ?? 'table'}
          onChange={(lens) => change({ ...search, lens: lens as Lens })}
          data={LENSES.map((lens) => {
            const Glyph = GLYPHS[lens];
            return {
              value: lens,
              label: (
                <span className={classes.lens}>
                  <Glyph size={16} aria-hidden="true" />
                  <span>{t(`bank.lenses.${lens}`)}</span>
                </span>
              ),
            };
          })}
        />
      </div>
      <div className={classes.line}>
        <p className={classes.count} role="status">
          {first ? t('bank.count', { count: first.count, took: format.number(first.tookMs) }) : ''}
        </p>
        <FilterChips search={search} change={change} />
      </div>
    </header>
  );
}

function Question({ search, change, busy }: Omit<SearchBarProps, 'first' | 'names'>): JSX.Element {
  const { t } = useText();
  const [text, setText] = useState(search.q ?? '');
  const field = useRef<HTMLInputElement>(null);
  const latest = useRef({ search, change });
  latest.current = { search, change };
  useEffect(() => setText(search.q ?? ''), [search.q]);
  useEffect(() => {
    if (text.trim() === (latest.current.search.q ?? '')) return;
    const timer = setTimeout(() => ask(latest.current, text), 250);
    return () => clearTimeout(timer);
  }, [text]);
  useKeys({ '/': () => field.current?.select() });
  return (
    <form
      role="search"
      className={classes.question}
      onSubmit={(event) => {
        event.preventDefault();
        ask({ search, change }, text);
        field.current?.blur();
      }}
    >
      <TextInput
        ref={field}
        type="search"
        dir="auto"
        aria-label={t('bank.search')}
        placeholder={t('bank.placeholder')}
        leftSection={busy ? <Loader size={14} /> : <IconSearch size={16} aria-hidden="true" />}
        rightSection={
          text ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              onClick={() => setText('')}
              aria-label={t('bank.clear')}
            >
              <IconX size={16} />
            </ActionIcon>
          ) : null
        }
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </form>
  );
}

function ask({ search, change }: Pick<SearchBarProps, 'search' | 'change'>, text: string): void {
  const { q: _, ...rest } = search;
  change(text.trim() ? { ...rest, q: text.trim() } : rest);
}
