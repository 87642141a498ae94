import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, type JSX, useRef, useState } from 'react';
import { useText } from '../text/useText';
import classes from './Imports.module.css';
import { SendingBar } from './SendingBar';
import type { Sending } from './useUpload';

interface DropPlaceProps {
  take: (files: File[]) => void;
  /** What travels to the node at the moment: no other files are taken meanwhile. */
  sending: Sending | null;
  stop: () => void;
}

/**
 * Where files are dropped or chosen. What is being sent is shown in the same place and at the same height, so that
 * nothing below moves away under a hand that is about to press it.
 */
export function DropPlace({ take, sending, stop }: DropPlaceProps): JSX.Element {
  const { t } = useText();
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const offer = (files: FileList | null): void => {
    if (files && files.length > 0 && !sending) take([...files]);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    offer(event.dataTransfer.files);
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
      <div className={classes.invitation} data-waits={sending ? true : undefined}>
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
            offer(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <Button variant="default" onClick={() => chooser.current?.click()}>
          {t('imports.choose')}
        </Button>
      </div>
      {sending ? <SendingBar sending={sending} stop={stop} /> : null}
    </div>
  );
}
