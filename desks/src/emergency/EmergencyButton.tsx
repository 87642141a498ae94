import { Button } from '@mantine/core';
import { IconUrgent } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useText } from '../text/useText';
import { EmergencyForm } from './EmergencyForm';

/** The way into an emergency from where somebody finds nothing; it looks the same whether there is anything or not. */
export function EmergencyButton({ sought }: { sought: { id: string } | { value: string } }): JSX.Element {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconUrgent size={16} aria-hidden="true" />}
        onClick={() => setAsking(true)}
      >
        {t('emergency.ask')}
      </Button>
      {asking ? <EmergencyForm sought={sought} close={() => setAsking(false)} /> : null}
    </>
  );
}
