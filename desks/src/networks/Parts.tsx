import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { Named, Results, ScenarioGraph } from '../api/contract/scenarios';
import { Panel } from '../parts/Page';
import { Scroller } from '../parts/Scroller';
import { TypeIcon } from '../parts/TypeIcon';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { Brokers } from './Brokers';
import classes from './Networks.module.css';

/** Why the plan is as it is, what belongs together, and who or what stands between. */
export function Parts({ graph, results }: { graph: ScenarioGraph; results: Results }): JSX.Element {
  const { t, format } = useText();
  const { explanation, cells, brokers } = results;
  const nameOf = (id: string): string => graph.nodes.find((node) => node.id === id)?.name || id;
  return (
    <>
      {explanation.length > 0 ? (
        <Panel title={t('networks.explanation')}>
          <div className={classes.body}>
            <ul className={classes.explanation}>
              {explanation.map((step) => (
                <li key={step.id}>
                  <details>
                    <summary>
                      {t('networks.stepOf', { number: format.number(step.place) })}{' '}
                      <Free text={nameOf(step.id)} />
                    </summary>
                    {step.sentences.map((sentence) => (
                      <p key={sentence}>{sentence}</p>
                    ))}
                  </details>
                </li>
              ))}
            </ul>
          </div>
        </Panel>
      ) : null}
      <div className={classes.columns}>
        {cells.length > 0 ? <Cells cells={cells} graph={graph} /> : null}
        {brokers.length > 0 ? <Brokers brokers={brokers} /> : null}
      </div>
    </>
  );
}

function Cells({ cells, graph }: { cells: Results['cells']; graph: ScenarioGraph }): JSX.Element {
  const { t, format } = useText();
  const known = new Map(graph.nodes.map((node) => [node.id, node]));
  const named = (ids: readonly string[]): Named[] =>
    ids.flatMap((id) => {
      const node = known.get(id);
      return node ? [node] : [];
    });
  return (
    <Panel title={t('networks.cells')}>
      <Scroller label={t('networks.cells')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('networks.column.cell')}</th>
              <th scope="col">{t('networks.column.size')}</th>
              <th scope="col">{t('networks.column.stability')}</th>
              <th scope="col">{t('networks.column.members')}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => (
              <tr key={cell.cell}>
                <td className="figures">{format.number(cell.cell + 1)}</td>
                <td className="figures">{format.number(cell.size)}</td>
                <td className="figures">{format.share(cell.stability)}</td>
                <td>
                  {cell.members.length > 0 ? <Names items={named(cell.members.slice(0, MOST))} /> : '–'}
                  {cell.members.length > MOST ? (
                    <span className={classes.note}>
                      {t('networks.furtherOf', { count: cell.members.length - MOST })}
                    </span>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Panel>
  );
}

/** A cell names no more of its members than these; all of them are in the list beside the drawing. */
const MOST = 12;

/** Things by name, each a link to its page. */
export function Names({ items }: { items: readonly Named[] }): JSX.Element {
  return (
    <ul className={classes.names}>
      {items.map((item) => (
        <li key={item.id}>
          <Link to="/entity/$id" params={{ id: item.id }} search={{}}>
            <TypeIcon type={item.type} size={14} /> <Free text={item.name || item.id} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
