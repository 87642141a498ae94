import type { Shape } from '../../entity/graph/shapes';

/** A node as the drawing needs it; what it stands for is told beside the drawing. */
export interface DrawnNode {
  id: string;
  name: string;
  shape: Shape;
  /** A tint of its ring, as a colour. */
  ring: string;
}

/** A tie as the drawing needs it. */
export interface DrawnTie {
  id: string;
  source: string;
  target: string;
  /** How sure it is: uncertainty is seen in the dashes. */
  certainty: 'sure' | 'likely' | 'weak' | 'unstated';
}

export interface DrawnNetwork {
  nodes: readonly DrawnNode[];
  ties: readonly DrawnTie[];
}

/** What of a network is in sight, and how. */
export interface Sight {
  /** Ties that the chosen layers and time leave. */
  ties: ReadonlySet<string>;
  /** Nodes that a scenario thinks away; their ties fall with them. */
  gone: ReadonlySet<string>;
  /** Nodes whose names are always drawn. */
  marked: ReadonlySet<string>;
  selected: string | null;
}
