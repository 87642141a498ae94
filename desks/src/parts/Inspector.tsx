import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Inspector.module.css';
import { TypeIcon } from './TypeIcon';

interface InspectorProps {
  type: string;
  name: string;
  lang?: string | null | undefined;
  close?: () => void;
  children: ReactNode;
}

/** The end-side column about one thing: what it is, who says so, how to handle it, why it is seen, what may be done. */
export function Inspector({ type, name, lang, close, children }: InspectorProps): JSX.Element {
  const { t, named } = useText();
  return (
    <aside className={classes.inspector} aria-label={t('parts.inspector.title')}>
      <header className={classes.head}>
        <TypeIcon type={type} size={20} />
        <div className={classes.words}>
          <h2>
            <Free text={name} lang={lang} />
          </h2>
          <span className={classes.type}>{named('type', type)}</span>
        </div>
        {close ? (
          <ActionIcon variant="subtle" color="gray" onClick={close} aria-label={t('parts.close')}>
            <IconX size={18} />
          </ActionIcon>
        ) : null}
      </header>
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
