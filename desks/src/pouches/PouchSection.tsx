import { Button, Progress } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type JSX, useRef } from 'react';
import { useRefetchOn } from '../frame/live';
import partnerClasses from '../partners/Partners.module.css';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { BacklogLine } from './BacklogLine';
import classes from './Pouches.module.css';
import { PouchLine } from './PouchLine';
import { usePouches } from './queries';
import { TakenNotice } from './TakenNotice';
import { useTakeIn } from './useTakeIn';

const SHOWN = 5;

/** Sealed files for links that are down: what waits to be carried, and what was carried here. */
export function PouchSection(): JSX.Element {
  const { t } = useText();
  const pouches = usePouches();
  const chooser = useRef<HTMLInputElement>(null);
  const { take, carrying, taken, stop } = useTakeIn();
  useRefetchOn('outbox', ['pouches']);
  useRefetchOn('inbox', ['pouches']);
  const waiting = pouches.data?.waiting.filter((one) => one.envelopes + one.receipts > 0) ?? [];
  const latest = pouches.data?.items.slice(0, SHOWN) ?? [];
  return (
    <Panel
      title={t('pouches.title')}
      id="pouches"
      aside={
        <Button
          variant="default"
          leftSection={<IconUpload size={16} aria-hidden="true" />}
          disabled={carrying !== null}
          onClick={() => chooser.current?.click()}
        >
          {t('pouches.takeIn')}
        </Button>
      }
    >
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        accept=".pouch"
        aria-label={t('pouches.takeIn')}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) void take(files);
        }}
      />
      <div className={partnerClasses.body}>
        <p>{t('pouches.lead')}</p>
        {pouches.error ? <Fault fault={pouches.error} again={() => void pouches.refetch()} /> : null}
        {carrying ? (
          <div className={classes.carrying}>
            <p>
              {t('pouches.carrying')} <Free text={carrying.name} />
            </p>
            <Progress value={carrying.share * 100} aria-label={t('pouches.carrying')} />
            <Button size="xs" variant="default" onClick={stop}>
              {t('parts.cancel')}
            </Button>
          </div>
        ) : null}
        {taken.map((one) => (
          <TakenNotice key={one.file} taken={one} />
        ))}
        {pouches.data && waiting.length === 0 ? (
          <p className={classes.quiet}>{t('pouches.nothing')}</p>
        ) : null}
      </div>
      <ul>
        {waiting.map((one) => (
          <BacklogLine key={one.partner} backlog={one} />
        ))}
      </ul>
      {latest.length > 0 ? (
        <div className={classes.latest}>
          <h3>{t('pouches.latest')}</h3>
          <ul>
            {latest.map((one) => (
              <PouchLine key={one.id} pouch={one} />
            ))}
          </ul>
        </div>
      ) : null}
    </Panel>
  );
}
