import { Link } from '@tanstack/react-router';
import type { JSX, ReactNode } from 'react';
import type { ItemName } from '../api/contract/common';
import { Free } from '../text/Free';
import classes from './ItemList.module.css';
import { MarkingChip } from './MarkingChip';
import { TypeIcon } from './TypeIcon';

/** Items by type, name and marking, each a link to its page, and what more there is to say of each. */
export function ItemList<Item extends ItemName>(props: {
  items: readonly Item[];
  more: (item: Item) => ReactNode;
}): JSX.Element {
  return (
    <ul className={classes.items}>
      {props.items.map((item) => (
        <li key={item.id}>
          <Link to="/entity/$id" params={{ id: item.id }} search={{}} className={classes.item}>
            <TypeIcon type={item.type} size={16} />
            <Free text={item.name || item.id} />
          </Link>
          {item.marking ? <MarkingChip marking={item.marking} /> : null}
          {props.more(item)}
        </li>
      ))}
    </ul>
  );
}
