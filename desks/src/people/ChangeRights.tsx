import { Button, Modal } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Account } from '../api/contract/people';
import { Fault, Notice } from '../parts/Notice';
import { useText } from '../text/useText';
import classes from './People.module.css';
import { isWaiting, useChangeRights } from './queries';
import { type Rights, RightsFields } from './RightsFields';

/** Giving and taking rights; the account's sessions end with it. */
export function ChangeRights(props: { account: Account; close: () => void }): JSX.Element {
  const { t } = useText();
  const { account, close } = props;
  const [rights, setRights] = useState<Rights>({
    roles: account.roles,
    clearance: account.clearance ?? 'clear',
    compartments: account.compartments ?? [],
  });
  const act = useChangeRights();
  const waits = act.data !== undefined && isWaiting(act.data);
  return (
    <Modal
      opened
      onClose={close}
      title={t('people.rightsOf', { name: account.name })}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate(
            { id: account.id, ...rights },
            { onSuccess: (answer) => (isWaiting(answer) ? undefined : close()) },
          );
        }}
      >
        <RightsFields rights={rights} change={setRights} />
        {act.error ? <Fault fault={act.error} /> : null}
        {waits ? (
          <Notice title={t('people.proposed')} />
        ) : (
          <p className={classes.facts}>{t('people.rightsEnd')}</p>
        )}
        {waits ? (
          <Button variant="default" onClick={close}>
            {t('parts.close')}
          </Button>
        ) : (
          <Button type="submit" loading={act.isPending} disabled={rights.roles.length === 0}>
            {t('people.save')}
          </Button>
        )}
      </form>
    </Modal>
  );
}
