import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { TipOff } from '../api/contract/exchange';
import { TypeIcon } from '../parts/TypeIcon';
import { Free } from '../text/Free';
import classes from './TipOffs.module.css';

/** Whom or what a warning is about. */
export function Subjects({ subjects }: { subjects: TipOff['subjects'] }): JSX.Element | null {
  if (subjects.length === 0) return null;
  return (
    <ul className={classes.subjects}>
      {subjects.map((subject) => (
        <li key={subject.id}>
          <Link to="/entity/$id" params={{ id: subject.id }} search={{}} className={classes.subject}>
            <TypeIcon type={subject.type} size={16} />
            <Free text={subject.name || subject.id} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
