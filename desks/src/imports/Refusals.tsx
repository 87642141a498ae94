import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Scroller } from '../parts/Scroller';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import classes from './Imports.module.css';
import { useRefusals } from './queries';

/** The objects that were not stored: where in the file, which, and why. */
export function Refusals({ id, count }: { id: string; count: number }): JSX.Element {
  const { t, said, format } = useText();
  const refusals = useRefusals(id, true);
  const items = refusals.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={t('imports.refusals', { count })}>
      {refusals.isPending ? <Working /> : null}
      {refusals.error ? <Fault fault={refusals.error} again={() => void refusals.refetch()} /> : null}
      <Scroller label={t('imports.refusals', { count })}>
        <table className={classes.refusals}>
          <thead>
            <tr>
              <th scope="col">{t('imports.line')}</th>
              <th scope="col">{t('imports.offset')}</th>
              <th scope="col">{t('imports.object')}</th>
              <th scope="col">{t('imports.why')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((refusal) => (
              <tr key={`${refusal.line}:${refusal.offset}:${refusal.code}:${refusal.objectId}`}>
                <td className="figures">{format.number(refusal.line)}</td>
                <td className="figures">{format.number(refusal.offset)}</td>
                <td>{refusal.objectId ? <code>{refusal.objectId}</code> : t('imports.noId')}</td>
                <td>
                  <p>{said(refusal.message)}</p>
                  <code>{refusal.code}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {refusals.hasNextPage ? (
        <Button
          variant="subtle"
          m={8}
          loading={refusals.isFetchingNextPage}
          onClick={() => void refusals.fetchNextPage()}
        >
          {t('parts.more')}
        </Button>
      ) : null}
    </Panel>
  );
}
