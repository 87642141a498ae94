import { IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useText } from '../text/useText';
import classes from './FilterChips.module.css';
import { type BankSearch, FILTERS, type Filter, without } from './search';

/** What narrows the question, one chip each, each taken away with one press. */
export function FilterChips({
  search,
  change,
}: {
  search: BankSearch;
  change: (next: BankSearch) => void;
}): JSX.Element {
  const { t, named, format } = useText();
  const words: Record<Filter, () => string> = {
    type: () => format.list((search.type ?? []).map((type) => named('type', type))),
    originator: () => search.originator ?? '',
    marking: () => named('marking', search.marking ?? ''),
    from: () => t('bank.since', { date: format.date(new Date(search.from ?? 0)) }),
    to: () => t('bank.until', { date: format.date(new Date(search.to ?? 0)) }),
    place: () => t('bank.around', { metres: Number(search.place?.split(',')[2] ?? 0) }),
  };
  return (
    <ul className={classes.chips} aria-label={t('bank.filters')}>
      {FILTERS.filter((filter) => search[filter] !== undefined).map((filter) => (
        <li key={filter}>
          <button type="button" className={classes.chip} onClick={() => change(without(search, filter))}>
            <bdi>{words[filter]()}</bdi>
            <IconX size={14} aria-hidden="true" />
            <span className="visually-hidden">{t('bank.removeFilter')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
