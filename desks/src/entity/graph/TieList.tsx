import { IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { Graph } from '../../api/contract/bank';
import { Free } from '../../text/Free';
import { useText } from '../../text/useText';
import classes from './GraphView.module.css';
import { certaintyOf } from './shapes';

/** Every tie of the drawing as a sentence. */
export function TieList({ graph }: { graph: Graph }): JSX.Element {
  const { t, named } = useText();
  const names = new Map(graph.nodes.map((node) => [node.id, node.name || node.id]));
  return (
    <ul className={classes.ties}>
      {graph.edges.map((edge) => (
        <li key={edge.id}>
          <End id={edge.source} name={names.get(edge.source)} />
          <span className={classes.tie}>
            {named('relation', edge.kind)}
            <IconArrowRight size={14} className="mirrored" aria-hidden="true" />
          </span>
          <End id={edge.target} name={names.get(edge.target)} />
          <span className={classes.tie}>{t(`entity.graph.certainty.${certaintyOf(edge.confidence)}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function End({ id, name }: { id: string; name: string | undefined }): JSX.Element {
  return (
    <Link to="/entity/$id" params={{ id }} search={{}}>
      <Free text={name ?? id} />
    </Link>
  );
}
