import { Button, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type JSX, useState } from 'react';
import { Approvals } from '../approvals/Approvals';
import { maySend } from '../frame/desks';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Working } from '../parts/Working';
import { useSession } from '../session/session';
import { useText } from '../text/useText';
import { Compose } from './Compose';
import { useTipOffs } from './queries';
import { TipOffLine } from './TipOffLine';
import classes from './TipOffs.module.css';

/** Warnings in both directions, and writing one. */
export function TipOffDesk(): JSX.Element {
  const { t } = useText();
  const { about } = useSearch({ from: '/inside/tip-offs' });
  const sends = maySend(useSession().account.roles);
  const navigate = useNavigate({ from: '/tip-offs' });
  const [direction, setDirection] = useState<'in' | 'out'>('in');
  const [composing, setComposing] = useState(sends && about !== undefined);
  const tipOffs = useTipOffs(direction);
  const done = (): void => {
    setComposing(false);
    setDirection('out');
    void navigate({ search: {}, replace: true });
  };
  return (
    <Page
      title={t('tipoffs.title')}
      lead={t('tipoffs.lead')}
      actions={
        sends ? (
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setComposing(true)}>
            {t('tipoffs.write')}
          </Button>
        ) : null
      }
    >
      <Approvals warnings />
      <SegmentedControl
        className={classes.directions}
        aria-label={t('tipoffs.direction')}
        value={direction}
        onChange={(value) => setDirection(value as 'in' | 'out')}
        data={[
          { value: 'in', label: t('tipoffs.in') },
          { value: 'out', label: t('tipoffs.out') },
        ]}
      />
      {tipOffs.isPending ? <Working /> : null}
      {tipOffs.error ? <Fault fault={tipOffs.error} again={() => void tipOffs.refetch()} /> : null}
      {tipOffs.data?.items.length === 0 ? (
        <Empty
          glyph={IconAlertTriangle}
          title={direction === 'in' ? t('tipoffs.noneIn') : t('tipoffs.noneOut')}
        >
          {direction === 'in' ? t('tipoffs.noneInCure') : t('tipoffs.noneOutCure')}
        </Empty>
      ) : null}
      <ul className={classes.lines}>
        {tipOffs.data?.items.map((tipOff) => (
          <TipOffLine key={tipOff.id} tipOff={tipOff} />
        ))}
      </ul>
      {composing ? <Compose about={about} close={() => setComposing(false)} sent={done} /> : null}
    </Page>
  );
}
