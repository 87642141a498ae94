import { Button, Progress } from '@mantine/core';
import { type JSX, useRef } from 'react';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Lists.module.css';

interface ListFileProps {
  file: File | null;
  choose: (file: File) => void;
  /** Bytes on their way, while they are. */
  sent: number | null;
}

/** The file of a publisher. */
export function ListFile({ file, choose, sent }: ListFileProps): JSX.Element {
  const { t, format } = useText();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".xml,.zip,.json,.jsonl,.ndjson,.csv"
        aria-label={t('screening.chooseFile')}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          if (chosen) choose(chosen);
        }}
      />
      <div className={classes.file}>
        <Button variant="default" onClick={() => chooser.current?.click()}>
          {t('screening.chooseFile')}
        </Button>
        {file ? (
          <span>
            <Free text={file.name} /> · <bdi>{format.bytes(file.size)}</bdi>
          </span>
        ) : null}
      </div>
      {file && sent !== null ? (
        <Progress value={(100 * sent) / Math.max(1, file.size)} aria-label={t('screening.chooseFile')} />
      ) : null}
    </div>
  );
}
