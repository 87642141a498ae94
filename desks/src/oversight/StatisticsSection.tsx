import { Button } from '@mantine/core';
import { IconChartBar, IconDownload } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { saveAs } from '../bank/export';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import { ActList } from './ActList';
import { KindTable } from './KindTable';
import classes from './Oversight.module.css';
import { PartnerTable } from './PartnerTable';
import { PeriodFields } from './PeriodFields';
import { type Behind, useStatistics, useTable } from './queries';
import { RequestTable } from './RequestTable';
import { StepChart } from './StepChart';
import { usePeriod } from './search';
import { WarningTable } from './WarningTable';

/** What was done, counted from the log alone; each number leads to its leaves. */
export function StatisticsSection(): JSX.Element {
  const { t, format } = useText();
  const period = usePeriod();
  const statistics = useStatistics(period.query, period.by);
  const table = useTable();
  const [behind, setBehind] = useState<Behind | null>(null);
  const found = statistics.data;
  return (
    <>
      <PeriodFields steps>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          loading={table.isPending}
          onClick={() =>
            table.mutate(
              { asked: period.query, by: period.by },
              { onSuccess: (csv) => saveAs(csv, `statistics-${period.from}-${period.to}.csv`) },
            )
          }
        >
          {t('oversight.csv')}
        </Button>
      </PeriodFields>
      {table.error ? <Fault fault={table.error} /> : null}
      {statistics.isPending ? <Working /> : null}
      {statistics.error ? <Fault fault={statistics.error} again={() => void statistics.refetch()} /> : null}
      {found && found.leaves === 0 ? (
        <Empty glyph={IconChartBar} title={t('oversight.nothing')}>
          {t('oversight.nothingWhy')}
        </Empty>
      ) : null}
      {found && found.leaves > 0 ? (
        <>
          <p className={classes.note}>
            {t('oversight.counted', { count: found.leaves, size: format.number(found.size) })}{' '}
            <code className={classes.hash}>{found.root}</code>
          </p>
          <Panel title={t('oversight.overTime')}>
            <StepChart steps={found.steps} by={found.by} kinds={found.kinds} />
          </Panel>
          <Panel title={t('oversight.byKind')}>
            <KindTable kinds={found.kinds} open={setBehind} />
          </Panel>
          {found.partners.length > 0 ? (
            <Panel title={t('oversight.byPartner')}>
              <PartnerTable partners={found.partners} open={setBehind} />
            </Panel>
          ) : null}
          {found.requests.length > 0 ? (
            <Panel title={t('oversight.rfiRequests')}>
              <RequestTable requests={found.requests} />
            </Panel>
          ) : null}
          <Panel title={t('oversight.warnings')}>
            <WarningTable warnings={found.warnings} />
          </Panel>
        </>
      ) : null}
      {behind ? <ActList behind={behind} close={() => setBehind(null)} /> : null}
    </>
  );
}
