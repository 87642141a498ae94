import { Button, FileButton } from '@mantine/core';
import { type JSX, useEffect, useState } from 'react';
import type { TablePreview } from '../api/contract/imports';
import { upload } from '../api/upload';
import { saveAs } from '../bank/export';
import { Fault } from '../parts/Notice';
import { Working } from '../parts/Working';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { ColumnChooser } from './columns/ColumnChooser';
import { guess } from './columns/guess';
import { readHead, type TableHead } from './columns/header';
import { type Choice, mappingOf, nameOf } from './columns/mapping';
import classes from './Imports.module.css';
import { PreviewTable } from './PreviewTable';

/** The node looks at no more than its first rows, so that a large table need not travel twice. */
const HEAD = 5 * 1024 * 1024;
/** Enough of it to name the columns and show what stands in them. */
const TASTE = 128 * 1024;
/** Someone who goes through the menus is shown where it leads after each pause. */
const PAUSE = 400;

interface TableCardProps {
  file: File;
  language: string;
  disabled: boolean;
  send: (mapping: Blob) => void;
  leave: () => void;
}

/** A table waits until it is said what its columns are, and shows what its first rows would become. */
export function TableCard({ file, language, disabled, send, leave }: TableCardProps): JSX.Element {
  const { t } = useText();
  const [head, setHead] = useState<TableHead | null>(null);
  const [choice, setChoice] = useState<Choice | null>(null);
  const [given, setGiven] = useState<File | null>(null);
  useEffect(() => {
    let here = true;
    void file
      .slice(0, TASTE)
      .text()
      .then((text) => {
        if (!here) return;
        const found = readHead(text);
        setHead(found);
        setChoice({
          name: nameOf(file.name),
          meanings: guess(found.columns, found.samples),
          linked: true,
          language: '',
        });
      });
    return () => {
      here = false;
    };
  }, [file]);
  const made = head && choice ? mappingOf(head, { ...choice, language }) : null;
  const written = made ? JSON.stringify(made, null, 2) : '';
  const { preview, looking, fault } = usePreview(file, given ?? written, language);
  const mapping = given ?? (written ? new Blob([written], { type: 'application/json' }) : null);
  return (
    <section className={classes.table} aria-label={file.name}>
      <p className={classes.name}>
        <Free text={file.name} />
      </p>
      <p className={classes.formats}>{given ? t('imports.mappingFileLead') : t('imports.mappingLead')}</p>
      {given ? (
        <p className={classes.name}>
          <Free text={given.name} />
        </p>
      ) : head && choice && head.columns.length > 0 ? (
        <ColumnChooser head={head} choice={choice} change={setChoice} />
      ) : head ? (
        <p className={classes.bad}>{t('imports.headless')}</p>
      ) : (
        <Working />
      )}
      <div className={classes.choices}>
        <Button
          disabled={disabled || !mapping || !preview}
          onClick={() => {
            if (mapping) send(mapping);
          }}
        >
          {t('imports.importTable')}
        </Button>
        {given ? (
          <Button variant="default" onClick={() => setGiven(null)}>
            {t('imports.useMenus')}
          </Button>
        ) : (
          <Button
            variant="default"
            disabled={!written}
            onClick={() => mapping && saveAs(mapping, `${choice?.name || 'table'}.mapping.json`)}
          >
            {t('imports.saveMapping')}
          </Button>
        )}
        <FileButton accept=".json,application/json" onChange={(chosen) => chosen && setGiven(chosen)}>
          {(props) => (
            <Button {...props} variant="default">
              {t('imports.chooseMapping')}
            </Button>
          )}
        </FileButton>
        <Button variant="subtle" onClick={leave}>
          {t('parts.cancel')}
        </Button>
      </div>
      {looking && !preview ? <Working /> : null}
      {fault ? <Fault fault={fault} /> : null}
      {preview ? <PreviewTable preview={preview} /> : null}
      {head && head.columns.length > 0 && !mapping ? (
        <p className={classes.formats}>{t('imports.mappingNone')}</p>
      ) : null}
    </section>
  );
}

/** What the first rows would become under a mapping, asked again whenever that changes. */
function usePreview(file: File, mapping: File | string, language: string) {
  const [preview, setPreview] = useState<TablePreview | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const [looking, setLooking] = useState(false);
  useEffect(() => {
    if (!mapping) {
      setPreview(null);
      setFault(null);
      return undefined;
    }
    const stop = new AbortController();
    const look = async (): Promise<void> => {
      setLooking(true);
      const text = new Blob([mapping]);
      try {
        const found = await upload<TablePreview>(
          '/api/imports/preview',
          { mappingBytes: String(text.size), language },
          new Blob([text, file.slice(0, HEAD)]),
          () => {},
          stop.signal,
        );
        setPreview(found);
        setFault(null);
      } catch (refused) {
        if (stop.signal.aborted) return;
        setPreview(null);
        setFault(refused);
      } finally {
        if (!stop.signal.aborted) setLooking(false);
      }
    };
    const soon = setTimeout(() => void look(), typeof mapping === 'string' ? PAUSE : 0);
    return () => {
      clearTimeout(soon);
      stop.abort();
    };
  }, [file, mapping, language]);
  return { preview, looking, fault };
}
