import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { JSX } from 'react';
import { Fault } from '../parts/Notice';
import { useText } from '../text/useText';
import { useActing } from './queries';

/** Makes a scenario again from what is held and may be seen now. */
export function AgainButton({ id, size }: { id: string; size?: 'xs' }): JSX.Element {
  const { t } = useText();
  const acting = useActing(id);
  return (
    <div>
      <Button
        {...(size ? { size } : {})}
        variant="default"
        leftSection={<IconRefresh size={16} aria-hidden="true" />}
        loading={acting.isPending}
        onClick={() => acting.mutate('again')}
      >
        {t('networks.again')}
      </Button>
      {acting.error ? <Fault fault={acting.error} /> : null}
    </div>
  );
}
