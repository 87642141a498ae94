import { Button, Progress } from '@mantine/core';
import type { JSX } from 'react';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Imports.module.css';
import type { Sending } from './useUpload';

/** How much of a file has reached the node. */
export function SendingBar({ sending, stop }: { sending: Sending; stop: () => void }): JSX.Element {
  const { t, format } = useText();
  const share = sending.total > 0 ? sending.sent / sending.total : 0;
  return (
    <div className={classes.sending}>
      <p>
        {t('imports.sending')} <Free text={sending.name} />{' '}
        <span className="figures">
          {t('imports.bytes', { read: format.bytes(sending.sent), total: format.bytes(sending.total) })}
        </span>
      </p>
      <Progress value={share * 100} aria-label={t('imports.sending')} />
      <Button size="xs" variant="default" onClick={stop}>
        {t('parts.cancel')}
      </Button>
    </div>
  );
}
