import { Button, CopyButton, Modal } from '@mantine/core';
import type { JSX } from 'react';
import { Notice } from '../parts/Notice';
import { useText } from '../text/useText';
import classes from './People.module.css';
import type { Handed } from './PeopleDesk';

/** The one time a sign-in link, or the code that goes with one, is seen. */
export function LinkCard({ handed, close }: { handed: Handed; close: () => void }): JSX.Element {
  const { t } = useText();
  const { name, link, code } = handed;
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      closeOnClickOutside={false}
      title={code ? t('people.codeFor', { name }) : t('people.linkFor', { name })}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <div className={classes.form}>
        <Notice title={code ? t('people.codeOnce') : t('people.once')}>
          {code ? t('people.codeHow') : handed.half ? t('people.halfHow') : t('people.onceHow')}
        </Notice>
        <code className={code ? classes.code : classes.link} dir="ltr">
          {code ?? link}
        </code>
        <CopyButton value={code ?? link ?? ''}>
          {({ copied, copy }) => (
            <Button onClick={copy}>
              {copied ? t('people.copied') : code ? t('people.copyCode') : t('people.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
    </Modal>
  );
}
