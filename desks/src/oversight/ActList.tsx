import { Button, Modal } from '@mantine/core';
import type { JSX } from 'react';
import { Fault } from '../parts/Notice';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import { ActLine } from './ActLine';
import classes from './Oversight.module.css';
import { type Behind, useActs } from './queries';
import { usePeriod } from './search';

/** The acts behind a number, the newest first. */
export function ActList({ behind, close }: { behind: Behind; close: () => void }): JSX.Element {
  const { t } = useText();
  const acts = useActs(usePeriod().query, behind);
  const items = acts.data?.pages.flatMap((page) => page.items) ?? [];
  const names = Object.assign({}, ...(acts.data?.pages.map((page) => page.names) ?? []));
  return (
    <Modal
      opened
      onClose={close}
      size="xl"
      title={t('oversight.behindNumber')}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      {acts.isPending ? <Working /> : null}
      {acts.error ? <Fault fault={acts.error} again={() => void acts.refetch()} /> : null}
      {acts.data && items.length === 0 ? <p>{t('oversight.noActs')}</p> : null}
      <ol className={classes.list}>
        {items.map((act) => (
          <ActLine key={act.index} act={act} names={names} />
        ))}
      </ol>
      {acts.hasNextPage ? (
        <Button variant="subtle" loading={acts.isFetchingNextPage} onClick={() => void acts.fetchNextPage()}>
          {t('oversight.older')}
        </Button>
      ) : null}
    </Modal>
  );
}
