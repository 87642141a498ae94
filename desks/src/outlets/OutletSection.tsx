import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { maySend } from '../frame/desks';
import { useRefetchOn } from '../frame/live';
import classes from '../partners/Partners.module.css';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { useConsultation } from '../session/consultation';
import { useText } from '../text/useText';
import { AddOutlet } from './AddOutlet';
import { OutletLine } from './OutletLine';
import { useOutlets } from './queries';

/** Collections of other parties' servers that this node fills, and how each is doing. */
export function OutletSection(): JSX.Element {
  const { t } = useText();
  const { acting } = useConsultation();
  const outlets = useOutlets();
  const [adding, setAdding] = useState(false);
  useRefetchOn('outlet', ['outlets']);
  return (
    <Panel
      title={t('outlets.title')}
      aside={
        maySend(acting) ? (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => setAdding(true)}
          >
            {t('outlets.add')}
          </Button>
        ) : null
      }
    >
      <div className={classes.body}>
        <p>{t('outlets.lead')}</p>
        {outlets.error ? <Fault fault={outlets.error} again={() => void outlets.refetch()} /> : null}
      </div>
      <ul>
        {outlets.data?.items.map((outlet) => (
          <OutletLine key={outlet.id} outlet={outlet} />
        ))}
      </ul>
      {adding ? <AddOutlet close={() => setAdding(false)} /> : null}
    </Panel>
  );
}
