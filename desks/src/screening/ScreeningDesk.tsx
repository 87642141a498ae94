import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { JSX } from 'react';
import { Fault } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Working } from '../parts/Working';
import { useConsultation } from '../session/consultation';
import { useText } from '../text/useText';
import { AskSection } from './AskSection';
import { BatchSection } from './BatchSection';
import { CalibrationSection } from './CalibrationSection';
import { ListSection } from './ListSection';
import { QueueSection } from './QueueSection';
import { useScreening } from './queries';
import classes from './Screening.module.css';
import { type Tab, tabsOf } from './search';

/** Names beside published lists: a lead for a person, who decides. */
export function ScreeningDesk(): JSX.Element {
  const { t } = useText();
  const { acting } = useConsultation();
  const search = useSearch({ from: '/inside/screening' });
  const navigate = useNavigate({ from: '/screening' });
  const screening = useScreening();
  const tabs = tabsOf(acting);
  const tab = tabs.find((one) => one === search.tab) ?? tabs[0] ?? 'lists';
  const open = (next: Tab): void => void navigate({ search: { tab: next }, replace: true });
  const state = screening.data;
  return (
    <Page title={t('screening.title')} lead={t('screening.lead')}>
      {screening.isPending ? <Working /> : null}
      {screening.error ? <Fault fault={screening.error} again={() => void screening.refetch()} /> : null}
      {state ? (
        <Tabs
          value={tab}
          onChange={(next) => open((next ?? tab) as Tab)}
          keepMounted={false}
          classNames={{ panel: classes.section }}
        >
          {tabs.length > 1 ? (
            <Tabs.List className={classes.tabs}>
              {tabs.map((one) => (
                <Tabs.Tab key={one} value={one}>
                  {t(`screening.tab.${one}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          ) : null}
          <Tabs.Panel value="ask">
            <AskSection state={state} toLists={() => open('lists')} />
          </Tabs.Panel>
          <Tabs.Panel value="queue">
            <QueueSection state={state} toLists={() => open('lists')} />
          </Tabs.Panel>
          <Tabs.Panel value="batch">
            <BatchSection />
          </Tabs.Panel>
          <Tabs.Panel value="lists">
            <ListSection state={state} />
          </Tabs.Panel>
          <Tabs.Panel value="calibration">
            <CalibrationSection calibration={state.calibration} />
          </Tabs.Panel>
        </Tabs>
      ) : null}
    </Page>
  );
}
