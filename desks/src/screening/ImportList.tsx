import { Select, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import { FORMATS, type Format } from '../api/contract/screening';
import { Refusal } from '../api/refusal';
import { FormCard } from '../parts/FormCard';
import { Notice } from '../parts/Notice';
import { useText } from '../text/useText';
import { ColumnFields } from './ColumnFields';
import { type Columns, columnsIn, columnsQuery, headingsOf, listId } from './import';
import { ListFile } from './ListFile';
import { useTaking } from './useTaking';

/** Which list a file is taken for; `confirm` is the checksum of a file that somebody takes although it shrinks. */
export interface ImportOf {
  list: string;
  title: string;
  format?: Format | undefined;
  confirm?: string;
}

/** Takes a published file in, whole or not at all. */
export function ImportList({ of, close }: { of: ImportOf; close: () => void }): JSX.Element {
  const { t, format: figures } = useText();
  const [file, setFile] = useState<File | null>(null);
  const [format, setFormat] = useState<Format | null>(of.format ?? null);
  const [list, setList] = useState(of.list);
  const [title, setTitle] = useState(of.title);
  const [columns, setColumns] = useState<Columns>({});
  const taking = useTaking();
  const shrinks =
    taking.error instanceof Refusal && taking.error.code === 'SCREENING_LIST_SHRINKS'
      ? taking.error.details
      : null;
  const confirm = shrinks ? String(shrinks.sha256) : of.confirm;
  const named = listId(list);
  const choose = async (chosen: File): Promise<void> => {
    setFile(chosen);
    taking.reset();
    if (/\.csv$/i.test(chosen.name)) setColumns(columnsIn(await headingsOf(chosen)));
  };
  const submit = (): void => {
    if (!file || !format || !named) return;
    const query = { list, title: title.trim(), format, confirm, ...columnsQuery(format, columns) };
    taking.mutate({ file, query }, { onSuccess: close });
  };
  return (
    <FormCard
      title={t('screening.take')}
      close={close}
      act={shrinks ? { error: null, isPending: taking.isPending } : taking}
      submit={submit}
      label={t(confirm ? 'screening.takeAnyway' : 'screening.take')}
      danger={confirm !== undefined}
      disabled={!file || !format || !named || title.trim() === ''}
      wide
    >
      <ListFile file={file} choose={(chosen) => void choose(chosen)} sent={taking.sent} />
      <Select
        label={t('screening.format')}
        value={format}
        onChange={(value) => setFormat(value as Format)}
        data={FORMATS.map((value) => ({ value, label: t(`screening.formats.${value}`) }))}
      />
      <TextInput
        label={t('screening.listTitle')}
        dir="auto"
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        label={t('screening.listId')}
        description={t('screening.listIdHow')}
        dir="ltr"
        maxLength={40}
        value={list}
        disabled={of.list !== ''}
        error={list !== '' && !named ? t('screening.listIdWrong') : null}
        onChange={(event) => setList(event.currentTarget.value)}
      />
      {format === 'csv' ? <ColumnFields columns={columns} change={setColumns} /> : null}
      {confirm ? (
        <Notice
          tone="danger"
          title={
            shrinks
              ? t('screening.alarm', {
                  title,
                  before: figures.number(Number(shrinks.before)),
                  after: figures.number(Number(shrinks.after)),
                })
              : t('screening.confirming')
          }
          code={shrinks ? 'SCREENING_LIST_SHRINKS' : undefined}
        >
          {t('screening.alarmCure')} <bdi dir="ltr">{confirm.slice(0, 16)}</bdi>
        </Notice>
      ) : null}
    </FormCard>
  );
}
