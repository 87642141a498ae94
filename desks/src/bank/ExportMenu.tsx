import { Button, type ButtonProps, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import { useText } from '../text/useText';
import type { ExportFormat } from './export';

interface ExportMenuProps {
  size?: ButtonProps['size'];
  busy: boolean;
  hint?: ReactNode;
  take: (format: ExportFormat) => void;
}

/** The one button for taking items away, in the format that the receiver reads. */
export function ExportMenu({ size, busy, hint, take }: ExportMenuProps): JSX.Element {
  const { t } = useText();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          {...(size ? { size } : {})}
          leftSection={<IconDownload size={size === 'xs' ? 14 : 16} aria-hidden="true" />}
          rightSection={<IconChevronDown size={14} aria-hidden="true" />}
          loading={busy}
        >
          {t('bank.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item rightSection={hint} onClick={() => take('stix')}>
          {t('bank.exportStix')}
        </Menu.Item>
        <Menu.Item onClick={() => take('misp')}>{t('bank.exportMisp')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
