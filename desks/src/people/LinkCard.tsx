import { Button, CopyButton, Modal } from '@mantine/core';
import type { JSX } from 'react';
import { Notice } from '../parts/Notice';
import { useText } from '../text/useText';
import classes from './People.module.css';
import type { Handed } from './PeopleDesk';

/** The one time a sign-in link is seen. */
export function LinkCard({ handed, close }: { handed: Handed; close: () => void }): JSX.Element {
  const { t } = useText();
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      closeOnClickOutside={false}
      title={t('people.linkFor', { name: handed.name })}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <div className={classes.form}>
        <Notice title={t('people.once')}>{t('people.onceHow')}</Notice>
        <code className={classes.link}>{handed.link}</code>
        <CopyButton value={handed.link}>
          {({ copied, copy }) => (
            <Button onClick={copy}>{copied ? t('people.copied') : t('people.copy')}</Button>
          )}
        </CopyButton>
      </div>
    </Modal>
  );
}
