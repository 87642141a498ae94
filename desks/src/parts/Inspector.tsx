import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Inspector.module.css';
import { TypeIcon } from './TypeIcon';

interface InspectorProps {
  /** What it is about; left out where the page itself already says so. */
  subject?: { type: string; name: string; lang?: string | null | undefined };
  close?: () => void;
  children: ReactNode;
}

/** The end-side column about one thing: what it is, who says so, how to handle it, why it is seen, what may be done. */
export function Inspector({ subject, close, children }: InspectorProps): JSX.Element {
  const { t, named } = useText();
  return (
    <aside
      className={classes.inspector}
      data-sheet={close ? true : undefined}
      aria-label={t('parts.inspector.title')}
    >
      {subject ? (
        <header className={classes.head}>
          <TypeIcon type={subject.type} size={20} />
          <div className={classes.words}>
            <h2>
              <Free text={subject.name} lang={subject.lang} />
            </h2>
            <span className={classes.type}>{named('type', subject.type)}</span>
          </div>
          {close ? (
            <ActionIcon variant="subtle" color="gray" onClick={close} aria-label={t('parts.close')}>
              <IconX size={18} />
            </ActionIcon>
          ) : null}
        </header>
      ) : null}
      {children}
    </aside>
  );
}

export function Section({ title, children }: { title: string; children: ReactNode }): JSX.Element {
  return (
    <section className={classes.section}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
