import { Button, Progress } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { type JSX, useRef } from 'react';
import { saveAs } from '../bank/export';
import { Fault } from '../parts/Notice';
import { useText } from '../text/useText';
import { BatchTable } from './BatchTable';
import classes from './Screening.module.css';
import { useBatch } from './useBatch';

/** A file of names answered line by line, shown and saved. */
export function BatchSection(): JSX.Element {
  const { t, format } = useText();
  const { run, batch, fault, running, stop } = useBatch();
  const chooser = useRef<HTMLInputElement>(null);
  const save = (): void => {
    if (batch?.file) saveAs(batch.file, `screening-${new Date().toISOString().slice(0, 10)}.csv`);
  };
  return (
    <>
      <p className={classes.note}>{t('screening.batchLead')}</p>
      <div className={classes.tools}>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".csv,text/csv"
          aria-label={t('screening.batchChoose')}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void run(file);
          }}
        />
        <Button
          leftSection={<IconFileSpreadsheet size={16} aria-hidden="true" />}
          disabled={running}
          onClick={() => chooser.current?.click()}
        >
          {t('screening.batchChoose')}
        </Button>
        {running ? (
          <Button variant="default" onClick={stop}>
            {t('screening.batchStop')}
          </Button>
        ) : null}
        {batch?.file ? (
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden="true" />}
            onClick={save}
          >
            {t('screening.batchSave')}
          </Button>
        ) : null}
      </div>
      {fault ? <Fault fault={fault} /> : null}
      {batch ? (
        <>
          <p role="status" className={classes.count}>
            {t('screening.batchProgress', {
              file: batch.name,
              answered: format.number(batch.answered),
              total: format.number(batch.total),
            })}
          </p>
          {running ? (
            <Progress
              value={(100 * batch.answered) / Math.max(1, batch.total)}
              aria-label={t('screening.tab.batch')}
            />
          ) : null}
          {batch.rows.length > 0 ? <BatchTable batch={batch} /> : null}
        </>
      ) : null}
    </>
  );
}
