import type { JSX, ReactNode } from 'react';
import classes from './Page.module.css';

interface PageProps {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** Text pages keep a readable measure; tables use the whole width. */
  narrow?: boolean;
}

/** The head and body every desk shares. */
export function Page({ title, lead, actions, children, narrow }: PageProps): JSX.Element {
  return (
    <div className={classes.page} data-narrow={narrow || undefined}>
      <header className={classes.head}>
        <div className={classes.words}>
          <h1>{title}</h1>
          {lead ? <p className={classes.lead}>{lead}</p> : null}
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}

/** A bordered part of a page with its own heading. */
export function Panel(props: {
  title?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  id?: string;
}): JSX.Element {
  return (
    <section className={classes.panel} id={props.id}>
      {props.title || props.aside ? (
        <header className={classes.panelHead}>
          <h2>{props.title}</h2>
          {props.aside}
        </header>
      ) : null}
      {props.children}
    </section>
  );
}
