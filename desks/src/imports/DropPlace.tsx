import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, type JSX, useRef, useState } from 'react';
import { useText } from '../text/useText';
import classes from './Imports.module.css';

/** Where files are dropped or chosen. */
export function DropPlace(props: { disabled: boolean; take: (files: File[]) => void }): JSX.Element {
  const { t } = useText();
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null): void => {
    if (files && files.length > 0 && !props.disabled) props.take([...files]);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping needs a pointer; the button inside does the same.
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileImport size={28} stroke={1.4} aria-hidden="true" />
      <p>{t('imports.drop')}</p>
      <p className={classes.formats}>{t('imports.formats')}</p>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={t('imports.choose')}
        accept=".json,.txt,.md,.html,.htm,.pdf,.gz,.csv,.tsv,.xml,.cap"
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <Button variant="default" disabled={props.disabled} onClick={() => chooser.current?.click()}>
        {t('imports.choose')}
      </Button>
    </div>
  );
}
