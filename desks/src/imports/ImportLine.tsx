import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { type Import, isRunning } from '../api/contract/imports';
import { Ago } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { ImportBar } from './ImportBar';
import { ImportCounts } from './ImportCounts';
import classes from './Imports.module.css';
import { useCancel } from './queries';
import { StateTag } from './StateTag';

/** One import of the list; a running one shows its progress and can be stopped. */
export function ImportLine({ work }: { work: Import }): JSX.Element {
  const { t } = useText();
  const cancel = useCancel(work.id);
  const running = isRunning(work);
  return (
    <li className={classes.line}>
      <div className={classes.lineHead}>
        <Link to="/imports/$id" params={{ id: work.id }} className={classes.name}>
          <Free text={work.name} />
        </Link>
        <StateTag state={work.state} />
        <span className={classes.when}>
          <Ago moment={work.startedAt} />
        </span>
        {running ? (
          <Button
            size="compact-sm"
            variant="default"
            loading={cancel.isPending}
            onClick={() => cancel.mutate()}
          >
            {t('parts.cancel')}
          </Button>
        ) : null}
      </div>
      {running ? <ImportBar work={work} /> : null}
      <ImportCounts work={work} />
    </li>
  );
}
