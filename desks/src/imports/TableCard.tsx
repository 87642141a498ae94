import { Button, FileButton } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { TablePreview } from '../api/contract/imports';
import { upload } from '../api/upload';
import { Fault } from '../parts/Notice';
import { Working } from '../parts/Working';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Imports.module.css';
import { PreviewTable } from './PreviewTable';

/** The node looks at no more than its first rows, so that a large table need not travel twice. */
const HEAD = 5 * 1024 * 1024;

interface TableCardProps {
  file: File;
  language: string;
  disabled: boolean;
  send: (mapping: Blob) => void;
  leave: () => void;
}

/** A table waits for its mapping, and shows what its first rows would become before it is imported. */
export function TableCard({ file, language, disabled, send, leave }: TableCardProps): JSX.Element {
  const { t } = useText();
  const [mapping, setMapping] = useState<File | null>(null);
  const [preview, setPreview] = useState<TablePreview | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const [looking, setLooking] = useState(false);

  async function look(chosen: File | null): Promise<void> {
    if (!chosen) return;
    setMapping(chosen);
    setPreview(null);
    setFault(null);
    setLooking(true);
    try {
      setPreview(
        await upload<TablePreview>(
          '/api/imports/preview',
          { mappingBytes: String(chosen.size), language },
          new Blob([chosen, file.slice(0, HEAD)]),
          () => {},
          new AbortController().signal,
        ),
      );
    } catch (refused) {
      setFault(refused);
    } finally {
      setLooking(false);
    }
  }

  return (
    <section className={classes.table} aria-label={file.name}>
      <p className={classes.name}>
        <Free text={file.name} />
      </p>
      <p className={classes.formats}>{t('imports.mappingLead')}</p>
      <div className={classes.choices}>
        <FileButton accept=".json,application/json" onChange={(chosen) => void look(chosen)}>
          {(props) => (
            <Button {...props} variant="default">
              {t('imports.chooseMapping')}
            </Button>
          )}
        </FileButton>
        {mapping ? <Free text={mapping.name} /> : null}
        <Button
          disabled={disabled || !mapping || !preview}
          onClick={() => {
            if (mapping) send(mapping);
          }}
        >
          {t('imports.importTable')}
        </Button>
        <Button variant="subtle" onClick={leave}>
          {t('parts.cancel')}
        </Button>
      </div>
      {looking ? <Working /> : null}
      {fault ? <Fault fault={fault} /> : null}
      {preview ? <PreviewTable preview={preview} /> : null}
    </section>
  );
}
