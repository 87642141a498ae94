import { Button } from '@mantine/core';
import { IconAffiliate, IconSend2 } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { Hit } from '../api/contract/bank';
import { hasDesk } from '../frame/desks';
import { useKeys } from '../frame/keys';
import { Fault } from '../parts/Notice';
import { useConsultation } from '../session/consultation';
import { useText } from '../text/useText';
import classes from './ChosenBar.module.css';
import { ExportMenu } from './ExportMenu';
import { type ExportFormat, exportItems } from './export';

interface ChosenBarProps {
  chosen: ReadonlyMap<string, Hit>;
  clear: () => void;
  release: () => void;
}

/** What can be done with the ticked rows; it stays in sight while rows scroll. */
export function ChosenBar({ chosen, clear, release }: ChosenBarProps): JSX.Element | null {
  const { t, named } = useText();
  const { acting } = useConsultation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  /** The names go along, for the other desk may not ask for them again unlogged. */
  const toNetworks = (): void => {
    for (const hit of chosen.values()) {
      queries.setQueryData(['bank', 'name', hit.id], `${hit.name || hit.id} · ${named('type', hit.type)}`);
    }
    void navigate({ to: '/networks', search: { about: [...chosen.keys()] } });
  };
  const sending = useMutation({
    mutationFn: (format: ExportFormat) => exportItems([...chosen.keys()], format),
  });
  useKeys({ e: () => sending.mutate('stix') }, { off: chosen.size === 0 });
  if (chosen.size === 0) return null;
  return (
    <div className={classes.bar} role="region" aria-label={t('bank.chosen', { count: chosen.size })}>
      {sending.error ? <Fault fault={sending.error} /> : null}
      <b className="figures">{t('bank.chosen', { count: chosen.size })}</b>
      <Button
        size="xs"
        leftSection={<IconSend2 size={14} className="mirrored" aria-hidden="true" />}
        onClick={release}
      >
        {t('bank.release')}
      </Button>
      <ExportMenu size="xs" busy={sending.isPending} take={(format) => sending.mutate(format)} />
      {hasDesk(acting, 'networks') ? (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconAffiliate size={14} aria-hidden="true" />}
          onClick={toNetworks}
        >
          {t('networks.open')}
        </Button>
      ) : null}
      <Button size="xs" variant="subtle" color="gray" onClick={clear}>
        {t('bank.unchoose')}
      </Button>
    </div>
  );
}
