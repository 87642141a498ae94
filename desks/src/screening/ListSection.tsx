import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import type { ScreeningState } from '../api/contract/screening';
import { useConsultation } from '../session/consultation';
import { useText } from '../text/useText';
import { Budget } from './Budget';
import { ImportList, type ImportOf } from './ImportList';
import { ListAlarmNotice } from './ListAlarmNotice';
import { ListTable } from './ListTable';
import { NoLists } from './NoLists';
import classes from './Screening.module.css';
import { keepsLists, tabsOf } from './search';
import { VersionChanges } from './VersionChanges';

/** The published lists in force, what came and went with the last version, and how often they may cry wolf. */
export function ListSection({ state }: { state: ScreeningState }): JSX.Element {
  const { t } = useText();
  const keeps = keepsLists(useConsultation().acting);
  const screens = tabsOf(useConsultation().acting).includes('queue');
  const [shown, setShown] = useState<string | null>(null);
  const changed = state.lists.find((list) => list.list === shown);
  const [taking, setTaking] = useState<ImportOf | null>(null);
  return (
    <>
      {keeps ? (
        <div className={classes.tools}>
          <Button
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => setTaking({ list: '', title: '' })}
          >
            {t('screening.take')}
          </Button>
        </div>
      ) : null}
      {state.lists.map((list) =>
        list.alarm ? (
          <ListAlarmNotice
            key={list.list}
            list={list}
            alarm={list.alarm}
            {...(keeps ? { take: setTaking } : {})}
          />
        ) : null,
      )}
      {state.lists.length === 0 ? (
        <NoLists />
      ) : (
        <ListTable
          lists={state.lists}
          {...(keeps ? { take: setTaking } : {})}
          {...(screens ? { show: (list: string) => setShown(list === shown ? null : list), shown } : {})}
        />
      )}
      {changed?.version ? (
        <VersionChanges
          key={`${changed.list} ${changed.version.number}`}
          list={changed}
          newest={changed.version.number}
        />
      ) : null}
      <Budget state={state} keeps={keeps} />
      {taking ? <ImportList of={taking} close={() => setTaking(null)} /> : null}
    </>
  );
}
