import { Button } from '@mantine/core';
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import { Refusal, Unreachable } from '../api/refusal';
import { useText } from '../text/useText';
import classes from './Notice.module.css';

interface NoticeProps {
  tone?: 'plain' | 'danger';
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  code?: string | undefined;
}

/** A boxed message: what, what to do, and a code to quote. */
export function Notice({ tone = 'plain', title, children, action, code }: NoticeProps): JSX.Element {
  const { t } = useText();
  const Glyph = tone === 'danger' ? IconAlertCircle : IconInfoCircle;
  return (
    <div className={classes.notice} data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <Glyph size={20} stroke={1.6} aria-hidden="true" className={classes.glyph} />
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        {children ? <div className={classes.body}>{children}</div> : null}
        {code ? (
          <p className={classes.code}>
            {t('parts.code')} <code>{code}</code>
          </p>
        ) : null}
      </div>
      {action ? <div className={classes.action}>{action}</div> : null}
    </div>
  );
}

/** Any fault a call can end with, in the reader's language. */
export function Fault({ fault, again }: { fault: unknown; again?: (() => void) | undefined }): JSX.Element {
  const { t, language } = useText();
  const action = again ? (
    <Button variant="default" size="xs" onClick={again}>
      {t('parts.again')}
    </Button>
  ) : undefined;
  if (fault instanceof Refusal) {
    return (
      <Notice
        tone="danger"
        title={fault.words(language) ?? t('parts.refused', { status: fault.status })}
        code={fault.code}
        action={action}
      />
    );
  }
  const gone = fault instanceof Unreachable;
  return (
    <Notice
      tone="danger"
      title={gone ? t('parts.unreachable') : t('parts.deskFault')}
      code={gone ? 'DESK_NODE_UNREACHABLE' : 'DESK_FAULT'}
      action={action}
    >
      {gone ? t('parts.unreachableCure') : t('parts.deskFaultCure')}
    </Notice>
  );
}
