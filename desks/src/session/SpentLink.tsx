import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import type { JSX } from 'react';
import { Refusal } from '../api/refusal';
import { Fault, Notice } from '../parts/Notice';
import { useText } from '../text/useText';

/** Why a one-time link opened nothing, and what to do. */
export function SpentLink({ fault }: { fault: unknown }): JSX.Element {
  const { t } = useText();
  if (!(fault instanceof Refusal)) return <Fault fault={fault} />;
  return (
    <Notice
      tone="danger"
      title={t('session.spent')}
      code={fault.code}
      action={
        <Button component="a" href="/" variant="default" size="xs" leftSection={<IconKey size={14} />}>
          {t('session.alreadyIn')}
        </Button>
      }
    >
      {t('session.spentCure')}
    </Notice>
  );
}
