import { Button, CopyButton, Modal } from '@mantine/core';
import type { JSX } from 'react';
import classes from '../partners/Partners.module.css';
import { Notice } from '../parts/Notice';
import { useText } from '../text/useText';

interface TokenCardProps {
  name: string;
  token: string;
  close: () => void;
}

/** The one time a token is seen. */
export function TokenCard({ name, token, close }: TokenCardProps): JSX.Element {
  const { t } = useText();
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      closeOnClickOutside={false}
      title={t('subscribers.tokenFor', { name })}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <div className={classes.card}>
        <Notice title={t('subscribers.once')}>{t('subscribers.onceHow')}</Notice>
        <code dir="ltr">{token}</code>
        <CopyButton value={token}>
          {({ copied, copy }) => (
            <Button onClick={copy}>{copied ? t('subscribers.copied') : t('subscribers.copy')}</Button>
          )}
        </CopyButton>
      </div>
    </Modal>
  );
}
