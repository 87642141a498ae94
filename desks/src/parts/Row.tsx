import { Children, type JSX, type ReactNode } from 'react';
import classes from './Row.module.css';

/**
 * Short facts in one line, a dot between them, each in its own direction: numbers of one never mix with the next,
 * and the dot stands on the page's side of it, whichever way the fact runs.
 */
export function Row({ children }: { children: ReactNode }): JSX.Element {
  return (
    <p className={`figures ${classes.row}`}>
      {Children.toArray(children).map((child, index) => (
        <span key={index}>
          <bdi>{child}</bdi>
        </span>
      ))}
    </p>
  );
}
