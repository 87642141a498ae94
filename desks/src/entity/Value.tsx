import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { At } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Statements.module.css';

const ID = /^[a-z0-9-]+--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const CODE = /^[\x21-\x7e]*\d[\x21-\x7e]*$/;

/** One value of a property: a link when it names an object, a moment, a code that never mirrors, or free text. */
export function Value(props: {
  property: string;
  value: string;
  lang?: string | null | undefined;
}): JSX.Element {
  const { property, value, lang } = props;
  const { named } = useText();
  if (property === 'identity_class') return <span>{named('identity', value)}</span>;
  if (ID.test(value)) {
    return (
      <Link to="/entity/$id" params={{ id: value }} search={{}} className={classes.link}>
        <code>{value}</code>
      </Link>
    );
  }
  if (MOMENT.test(value)) return <At moment={value} />;
  if (CODE.test(value)) return <code className={classes.value}>{value}</code>;
  return <Free text={value} lang={lang} block className={classes.value} />;
}
