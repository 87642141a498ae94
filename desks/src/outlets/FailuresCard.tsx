import { Modal } from '@mantine/core';
import type { JSX } from 'react';
import type { Outlet } from '../api/contract/outlets';
import classes from '../feeds/Feeds.module.css';
import { Fault } from '../parts/Notice';
import { Working } from '../parts/Working';
import { Ago } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { useOutletFailures } from './queries';

/** Which objects a server did not take, with its own words where it gave any. */
export function FailuresCard({ outlet, close }: { outlet: Outlet; close: () => void }): JSX.Element {
  const { t, said } = useText();
  const failures = useOutletFailures(outlet.id);
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={t('outlets.refusedBy', { name: outlet.name })}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <div className={classes.form}>
        <p>{t('outlets.refusedHow')}</p>
        {failures.isPending ? <Working /> : null}
        {failures.error ? <Fault fault={failures.error} again={() => void failures.refetch()} /> : null}
        {failures.data?.items.length === 0 ? <p>{t('outlets.noneRefused')}</p> : null}
        <ul>
          {failures.data?.items.map((failure) => (
            <li key={`${failure.object} ${failure.version}`} className={classes.refusal}>
              <p className={classes.address}>
                <bdi dir="ltr">{failure.object}</bdi>
              </p>
              <p>
                {said(failure.error.message)} <Ago moment={failure.at} />
              </p>
              {failure.said ? (
                <p className={classes.facts}>
                  <Free text={failure.said} />
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
    </Modal>
  );
}
