import { Button } from '@mantine/core';
import { IconDownload, IconShieldCheck } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import type { Verification } from '../api/contract/log';
import { saveAs } from '../bank/export';
import { Fault, Notice } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import classes from './Log.module.css';
import { useCheckpoint, useVerify } from './queries';
import { VerifyBar } from './VerifyBar';

/** Recomputes the whole tree, and shows the signed checkpoint that partners and overseers hold against it. */
export function Verify(): JSX.Element {
  const { t } = useText();
  const verify = useVerify();
  const [shown, setShown] = useState(false);
  const checkpoint = useCheckpoint(shown);
  return (
    <Panel
      title={t('log.proof')}
      aside={
        <div className={classes.tools}>
          <Button variant="default" onClick={() => setShown(!shown)} aria-expanded={shown}>
            {t('log.checkpoint')}
          </Button>
          <Button
            leftSection={<IconShieldCheck size={16} aria-hidden="true" />}
            loading={verify.isPending}
            onClick={() => verify.mutate()}
          >
            {t('log.verify')}
          </Button>
        </div>
      }
    >
      <div className={classes.proof}>
        <p>{t('log.proofWhat')}</p>
        {verify.isPending ? <VerifyBar /> : null}
        {verify.error ? <Fault fault={verify.error} /> : null}
        {verify.data ? <Result result={verify.data} /> : null}
        {shown && checkpoint.isPending ? <Working /> : null}
        {shown && checkpoint.error ? <Fault fault={checkpoint.error} /> : null}
        {shown && checkpoint.data ? (
          <div>
            <pre className={classes.note} dir="ltr">
              {checkpoint.data}
            </pre>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconDownload size={14} aria-hidden="true" />}
              onClick={() => saveAs(new Blob([checkpoint.data]), 'checkpoint.txt')}
            >
              {t('log.keepCheckpoint')}
            </Button>
          </div>
        ) : null}
      </div>
    </Panel>
  );
}

function Result({ result }: { result: Verification }): JSX.Element {
  const { t, format } = useText();
  const facts = { count: result.size, took: format.number(result.tookMs) };
  if (result.ok) {
    return (
      <Notice title={t('log.sound', facts)}>
        <code className={classes.root}>{result.root}</code>
      </Notice>
    );
  }
  return (
    <Notice tone="danger" title={t('log.broken', { count: result.problems.length })} code="LOG_BROKEN">
      <p>{t('log.brokenCure')}</p>
      <ul>
        {result.problems.map((problem) => {
          const text = typeof problem === 'string' ? problem : JSON.stringify(problem);
          return (
            <li key={text}>
              <code>{text}</code>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
