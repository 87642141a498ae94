import { Button } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { Refusal } from '../api/refusal';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Notice';
import { useConsultation } from '../session/consultation';
import { useText } from '../text/useText';
import classes from './Unknown.module.css';

/** Not held, or not for this reader and purpose: the node never tells which, and neither does this page. */
export function Unknown({ fault, again }: { fault: unknown; again: () => void }): JSX.Element {
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
        <Button variant="default" renderRoot={(props) => <Link to="/bank" {...props} />}>
          {t('entity.toBank')}
        </Button>
      }
    >
      {t('entity.unknownCure', { purpose: named('purpose', purpose) })}
    </Empty>
  );
}
