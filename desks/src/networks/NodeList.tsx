import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type JSX, useEffect, useMemo, useRef, useState } from 'react';
import type { ScenarioGraph } from '../api/contract/scenarios';
import { TypeIcon } from '../parts/TypeIcon';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import type { Sight } from './drawing/drawn';
import { listKeys } from './listKeys';
import { degreesOf } from './sight';
import classes from './Workbench.module.css';

interface NodeListProps {
  graph: ScenarioGraph;
  sight: Sight;
  selected: string | null;
  select: (id: string | null) => void;
}

const ROW = 36;

/** Everything in the drawing by name, never by rank; arrows walk, and the drawing follows. */
export function NodeList({ graph, sight, selected, select }: NodeListProps): JSX.Element {
  const { t, named, language, format } = useText();
  const [words, setWords] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const degrees = useMemo(() => degreesOf(graph.ties, sight.ties), [graph, sight.ties]);
  const nodes = useMemo(() => {
    const order = new Intl.Collator(language, { numeric: true });
    const wanted = words.trim().toLocaleLowerCase();
    return graph.nodes
      .filter((node) => (node.name || node.id).toLocaleLowerCase().includes(wanted))
      .sort((one, other) => order.compare(one.name || one.id, other.name || other.id));
  }, [graph, words, language]);
  const at = nodes.findIndex((node) => node.id === selected);
  const virtual = useVirtualizer({
    count: nodes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 10,
  });
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  return (
    <div className={classes.panel}>
      <TextInput
        aria-label={t('networks.find')}
        placeholder={t('networks.find')}
        dir="auto"
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <p className={classes.quiet} role="status">
        {t('networks.things', { count: nodes.length })}
      </p>
      <div
        ref={scroller}
        className={classes.list}
        role="listbox"
        tabIndex={0}
        aria-label={t('networks.side.things')}
        aria-activedescendant={at >= 0 ? `thing-${at}` : undefined}
        onKeyDown={listKeys(
          at,
          nodes.map((node) => node.id),
          select,
        )}
      >
        <div className={classes.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const node = nodes[index];
            if (!node) return null;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it takes the keys.
              <div
                key={node.id}
                id={`thing-${index}`}
                role="option"
                aria-selected={node.id === selected}
                className={classes.row}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => select(node.id)}
              >
                <TypeIcon type={node.type} size={16} />
                <span className={classes.name}>
                  <Free text={node.name || node.id} />
                </span>
                <span className="visually-hidden">{named('type', node.type)}</span>
                <span className={`${classes.quiet} figures`}>
                  {node.cell === null
                    ? null
                    : `${t('networks.cellOf', { number: format.number(node.cell + 1) })} · `}
                  {t('networks.tiesOf', { count: degrees.get(node.id) ?? 0 })}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
