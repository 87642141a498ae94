import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
import { node } from '../api/node';
import { saveAs } from '../bank/export';
import { Fault } from '../parts/Notice';
import { useText } from '../text/useText';

/** The whole queue as a file: the node writes it, marks each line and logs that it left. */
export function QueueSave(): JSX.Element {
  const { t } = useText();
  const saving = useMutation({
    mutationFn: () => node.blob('POST', '/api/screening/queue/export', {}),
    onSuccess: (file) => saveAs(file, `screening-queue-${new Date().toISOString().slice(0, 10)}.csv`),
  });
  return (
    <div>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconDownload size={16} aria-hidden="true" />}
        loading={saving.isPending}
        onClick={() => saving.mutate()}
      >
        {t('screening.exportQueue')}
      </Button>
      {saving.error ? <Fault fault={saving.error} /> : null}
    </div>
  );
}
