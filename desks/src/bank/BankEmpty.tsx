import { Button } from '@mantine/core';
import { IconDatabaseOff, IconSearchOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { EmergencyButton } from '../emergency/EmergencyButton';
import { desksOf } from '../frame/desks';
import { Empty } from '../parts/Empty';
import { useConsultation } from '../session/consultation';
import { useText } from '../text/useText';
import { type BankSearch, isFiltered } from './search';

/** Nothing found, or nothing in the bank yet: each says what to do next. */
export function BankEmpty({
  search,
  change,
}: {
  search: BankSearch;
  change: (next: BankSearch) => void;
}): JSX.Element {
  const { t, named } = useText();
  const { acting, purpose } = useConsultation();
  const mayImport = desksOf(acting).some((desk) => desk.name === 'imports');
  if (search.q || isFiltered(search) || search.asOf) {
    return (
      <Empty
        glyph={IconSearchOff}
        title={t('bank.nothing')}
        action={
          <>
            {isFiltered(search) || search.asOf ? (
              <Button variant="default" onClick={() => change(search.q ? { q: search.q } : {})}>
                {t('bank.dropFilters')}
              </Button>
            ) : null}
            {search.q ? <EmergencyButton sought={{ value: search.q }} /> : null}
          </>
        }
      >
        {t('bank.nothingCure', { purpose: named('purpose', purpose) })}
      </Empty>
    );
  }
  return (
    <Empty
      glyph={IconDatabaseOff}
      title={t('bank.empty')}
      action={
        mayImport ? (
          <Button renderRoot={(props) => <Link to="/imports" {...props} />}>{t('bank.toImports')}</Button>
        ) : null
      }
    >
      {t('bank.emptyCure')}
    </Empty>
  );
}
