import { useNavigate, useSearch } from '@tanstack/react-router';
import { type JSX, lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { Hit } from '../api/contract/bank';
import { ReleaseCard } from '../exchange/ReleaseCard';
import { useMarkings } from '../frame/marking';
import { Fault } from '../parts/Notice';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import classes from './BankDesk.module.css';
import { BankEmpty } from './BankEmpty';
import { ChosenBar } from './ChosenBar';
import { Facets } from './Facets';
import { HitInspector } from './HitInspector';
import { useBank } from './queries';
import { ResultTable } from './ResultTable';
import { SearchBar } from './SearchBar';
import type { BankSearch } from './search';
import { useBankKeys } from './useBankKeys';

const MapLens = lazy(() => import('../map/MapLens').then((file) => ({ default: file.MapLens })));
const TimeLens = lazy(() => import('./TimeLens').then((file) => ({ default: file.TimeLens })));

/** The bank: one question, one result set, three lenses on it, one selection. */
export function BankDesk(): JSX.Element {
  const { t } = useText();
  const search = useSearch({ from: '/inside/bank' });
  const navigate = useNavigate({ from: '/bank' });
  const bank = useBank(search);
  const hits = useMemo(() => bank.data?.pages.flatMap((page) => page.items) ?? [], [bank.data]);
  const first = bank.data?.pages[0];
  const busy = bank.isFetching && !bank.isFetchingNextPage;
  const names = useMemo(
    () => new Map(hits.flatMap((hit) => hit.originators.map(({ party, name }) => [party, name] as const))),
    [hits],
  );
  const [selected, select] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Hit>>(new Map());
  const [releasing, setReleasing] = useState<Hit[] | null>(null);
  const change = useCallback(
    (next: BankSearch) => void navigate({ search: next, replace: true }),
    [navigate],
  );
  const choose = (hit: Hit): void => {
    const next = new Map(chosen);
    if (!next.delete(hit.id)) next.set(hit.id, hit);
    setChosen(next);
  };
  const current = hits.find((hit) => hit.id === selected) ?? null;
  useMarkings(hits.map((hit) => hit.marking));
  useBankKeys({
    hits,
    selected,
    select,
    choose,
    open: (id) =>
      void navigate({ to: '/entity/$id', params: { id }, search: search.asOf ? { asOf: search.asOf } : {} }),
    release: () => setReleasing(chosen.size > 0 ? [...chosen.values()] : current ? [current] : null),
    lens: (lens) => change({ ...search, lens }),
  });
  const view = { hits, selected, select };
  return (
    <div className={classes.desk}>
      <SearchBar search={search} change={change} first={first} busy={busy} names={names} />
      <div className={classes.body}>
        <Facets search={search} change={change} facets={first?.facets} names={names} />
        <section className={classes.results} aria-busy={busy} aria-label={t('bank.results')}>
          {bank.isPending ? <Working /> : null}
          {bank.error ? <Fault fault={bank.error} again={() => void bank.refetch()} /> : null}
          {bank.data && hits.length === 0 ? <BankEmpty search={search} change={change} /> : null}
          {hits.length > 0 ? (
            <Suspense fallback={<Working />}>
              {search.lens === 'map' ? (
                <MapLens {...view} circle={search.place} brush={(place) => change({ ...search, place })} />
              ) : search.lens === 'timeline' ? (
                <TimeLens {...view} brush={(from, to) => change({ ...search, from, to })} />
              ) : (
                <ResultTable
                  {...view}
                  asOf={search.asOf}
                  question={search.q}
                  chosen={chosen}
                  choose={choose}
                  more={
                    bank.hasNextPage && !bank.isFetchingNextPage ? () => void bank.fetchNextPage() : undefined
                  }
                  total={first?.count ?? hits.length}
                />
              )}
            </Suspense>
          ) : null}
          <ChosenBar
            chosen={chosen}
            clear={() => setChosen(new Map())}
            release={() => setReleasing([...chosen.values()])}
          />
        </section>
        {current ? (
          <HitInspector
            hit={current}
            asOf={search.asOf}
            close={() => select(null)}
            release={() => setReleasing([current])}
          />
        ) : null}
      </div>
      {releasing ? <ReleaseCard items={releasing} close={() => setReleasing(null)} /> : null}
    </div>
  );
}
