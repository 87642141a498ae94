import { IconReportAnalytics } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { LedgerMonth } from '../api/contract/ledger';
import { useRefetchOn } from '../frame/live';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import { MonthPanel } from './MonthPanel';
import { useLedger } from './queries';

/** What passed with each partner, month by month, and whether both sides say the same. */
export function LedgerDesk(): JSX.Element {
  const { t } = useText();
  const ledger = useLedger();
  useRefetchOn('statement', ['ledger']);
  const rows = ledger.data?.items ?? [];
  const months = [...new Set(rows.map((row) => row.month))];
  return (
    <Page title={t('ledger.title')} lead={t('ledger.lead')}>
      {ledger.isPending ? <Working /> : null}
      {ledger.error ? <Fault fault={ledger.error} again={() => void ledger.refetch()} /> : null}
      {ledger.data && rows.length === 0 ? (
        <Empty glyph={IconReportAnalytics} title={t('ledger.none')}>
          {t('ledger.noneCure')}
        </Empty>
      ) : null}
      {months.map((month) => (
        <MonthPanel key={month} month={month} rows={rows.filter((row: LedgerMonth) => row.month === month)} />
      ))}
    </Page>
  );
}
