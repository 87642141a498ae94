import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import type { JSX } from 'react';
import { type Import, isRunning } from '../api/contract/imports';
import { Fault, Notice } from '../parts/Notice';
import { Page, Panel } from '../parts/Page';
import { Working } from '../parts/Working';
import { At } from '../text/Ago';
import { useText } from '../text/useText';
import { ImportBar } from './ImportBar';
import { ImportCounts } from './ImportCounts';
import classes from './Imports.module.css';
import { useCancel, useImport } from './queries';
import { Refusals } from './Refusals';
import { StateTag } from './StateTag';

/** One import: how it went and every object that could not be stored, with its place in the file. */
export function OneImport(): JSX.Element {
  const { t } = useText();
  const { id } = useParams({ from: '/inside/imports/$id' });
  const work = useImport(id);
  const cancel = useCancel(id);
  if (work.isPending) return <Working />;
  if (work.error) {
    return (
      <Page title={t('imports.title')}>
        <Fault fault={work.error} again={() => void work.refetch()} />
      </Page>
    );
  }
  const running = isRunning(work.data);
  return (
    <Page
      title={work.data.name}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconChevronLeft size={16} className="mirrored" aria-hidden="true" />}
            renderRoot={(props) => <Link to="/imports" {...props} />}
          >
            {t('imports.all')}
          </Button>
          {running ? (
            <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
              {t('parts.cancel')}
            </Button>
          ) : null}
        </>
      }
    >
      <Panel>
        <div className={classes.new}>
          <div className={classes.lineHead}>
            <StateTag state={work.data.state} />
            <At moment={work.data.startedAt} />
          </div>
          {running ? <ImportBar work={work.data} /> : null}
          <ImportCounts work={work.data} />
          <WhyStopped work={work.data} />
        </div>
      </Panel>
      {work.data.refused > 0 ? <Refusals id={id} count={work.data.refused} /> : null}
    </Page>
  );
}

function WhyStopped({ work }: { work: Import }): JSX.Element | null {
  const { said } = useText();
  const error = work.error;
  if (!error) return null;
  return <Notice tone="danger" title={said(error.message)} code={error.code} />;
}
