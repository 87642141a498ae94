import { Button } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { Refusal } from '../api/refusal';
import { EmergencyButton } from '../emergency/EmergencyButton';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Notice';
import { useConsultation } from '../session/consultation';
import { useText } from '../text/useText';
import classes from './Unknown.module.css';

/** Not held, or not for this reader and purpose: the node never tells which, and neither does this page. */
export function Unknown(props: {
  fault: unknown;
  again: () => void;
  /** What was asked for, so that it can be asked for in an emergency. */
  id?: string;
}): JSX.Element {
  const { fault, again, id } = props;
  const { t, named } = useText();
  const { purpose } = useConsultation();
  if (!(fault instanceof Refusal) || fault.status !== 404) {
    return (
      <div className={classes.place}>
        <Fault fault={fault} again={again} />
      </div>
    );
  }
  return (
    <Empty
      glyph={IconEyeOff}
      title={t('entity.unknown')}
      action={
        <>
          <Button variant="default" renderRoot={(props) => <Link to="/bank" {...props} />}>
            {t('entity.toBank')}
          </Button>
          {id ? <EmergencyButton sought={{ id }} /> : null}
        </>
      }
    >
      {t('entity.unknownCure', { purpose: named('purpose', purpose) })}
    </Empty>
  );
}
