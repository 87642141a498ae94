import { Button } from '@mantine/core';
import type { JSX } from 'react';
import type { ListAlarm, PublishedList } from '../api/contract/screening';
import { Notice } from '../parts/Notice';
import { At } from '../text/Ago';
import { useText } from '../text/useText';
import type { ImportOf } from './ImportList';
import classes from './Lists.module.css';

interface ListAlarmNoticeProps {
  list: PublishedList;
  alarm: ListAlarm;
  take?: (of: ImportOf) => void;
}

/** A file was not taken because the list would have lost too much: somebody looks, and may take that very file. */
export function ListAlarmNotice({ list, alarm, take }: ListAlarmNoticeProps): JSX.Element {
  const { t, format } = useText();
  const action = take ? (
    <Button
      color="red"
      size="xs"
      onClick={() =>
        take({ list: list.list, title: list.title, format: list.version?.format, confirm: alarm.sha256 })
      }
    >
      {t('screening.takeAnyway')}
    </Button>
  ) : undefined;
  return (
    <Notice
      tone="danger"
      title={t('screening.alarm', {
        title: list.title,
        before: format.number(list.version?.entries ?? 0),
        after: format.number(alarm.entries),
      })}
      action={action}
    >
      <p>{t('screening.alarmCure')}</p>
      <p>
        <At moment={alarm.at} /> · <span>{t('screening.checksum')}</span>{' '}
        <bdi dir="ltr" className={`code ${classes.hash}`}>
          {alarm.sha256}
        </bdi>
      </p>
    </Notice>
  );
}
