import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { JSX } from 'react';
import { Page } from '../parts/Page';
import { useText } from '../text/useText';
import { LawSection } from './LawSection';
import classes from './Oversight.module.css';
import { OverviewSection } from './OverviewSection';
import { PersonSection } from './PersonSection';
import { RefusalSection } from './RefusalSection';
import { SampleSection } from './SampleSection';
import { StatisticsSection } from './StatisticsSection';
import { TABS, type Tab } from './search';

/** For a judge or a data-protection body: acts, reasons and who did what, and no content. */
export function OversightDesk(): JSX.Element {
  const { t } = useText();
  const { tab = 'overview' } = useSearch({ from: '/inside/oversight' });
  const navigate = useNavigate({ from: '/oversight' });
  const open = (next: string | null): void =>
    void navigate({ search: (was) => ({ ...was, tab: (next ?? 'overview') as Tab }), replace: true });
  return (
    <Page title={t('oversight.title')} lead={t('oversight.lead')}>
      <Tabs value={tab} onChange={open} keepMounted={false} classNames={{ panel: classes.section }}>
        <Tabs.List className={classes.tabs}>
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`oversight.tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="overview">
          <OverviewSection />
        </Tabs.Panel>
        <Tabs.Panel value="statistics">
          <StatisticsSection />
        </Tabs.Panel>
        <Tabs.Panel value="person">
          <PersonSection />
        </Tabs.Panel>
        <Tabs.Panel value="refusals">
          <RefusalSection />
        </Tabs.Panel>
        <Tabs.Panel value="law">
          <LawSection />
        </Tabs.Panel>
        <Tabs.Panel value="sample">
          <SampleSection />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
