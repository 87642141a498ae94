import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { LedgerMonth } from '../api/contract/ledger';
import { Fault } from '../parts/Notice';
import { useConsultation } from '../session/consultation';
import { At } from '../text/Ago';
import { useText } from '../text/useText';
import { Differences } from './Differences';
import classes from './Ledger.module.css';
import { useSaving, useStating } from './queries';

/** How the month stands between both sides, what each stated, and the act that states it. */
export function StatementPart({ row }: { row: LedgerMonth }): JSX.Element {
  const { t, format } = useText();
  const { acting } = useConsultation();
  const stating = useStating();
  const saving = useSaving();
  const statable = ['unstated', 'ours-missing', 'theirs-missing', 'underway', 'differs'];
  return (
    <section className={classes.wide}>
      <h3>{t('ledger.statement')}</h3>
      <p>{t(`ledger.why.${row.standing}`)}</p>
      <Differences row={row} />
      <div className={classes.acts}>
        {(['ours', 'theirs'] as const).map((side) => {
          const made = row[side];
          return made ? (
            <div key={side} className={classes.made}>
              <span>
                {t(`ledger.${side}`, { version: format.number(made.version) })} <At moment={made.madeAt} />
              </span>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconDownload size={14} aria-hidden="true" />}
                loading={saving.isPending && saving.variables.side === side}
                onClick={() => saving.mutate({ of: row, side })}
              >
                {t(`ledger.save.${side}`)}
              </Button>
            </div>
          ) : null;
        })}
        {acting.includes('liaison') && statable.includes(row.standing) ? (
          <Button size="compact-sm" loading={stating.isPending} onClick={() => stating.mutate(row)}>
            {t(row.ours ? 'ledger.stateAgain' : 'ledger.state')}
          </Button>
        ) : null}
      </div>
      {stating.error ? <Fault fault={stating.error} /> : null}
      {saving.error ? <Fault fault={saving.error} /> : null}
    </section>
  );
}
