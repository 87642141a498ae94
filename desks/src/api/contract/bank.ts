import type { Count, Duty, Marking, Moment, Page, Party, Place, Reason } from './common';

export interface Fragment {
  text: string;
  hit: boolean;
}

export interface Hit {
  id: string;
  type: string;
  name: string;
  marking: Marking;
  lang?: string | null;
  modified?: Moment | null;
  recordedAt: Moment;
  originators: Party[];
  snippet: Fragment[];
  place?: Place | null;
}

export interface SearchAnswer extends Page<Hit> {
  count: number;
  facets: { type: Count[]; originator: Count[]; marking: Count[] };
  tookMs: number;
}

export interface LegalBasis {
  instrument: string;
  article?: string | null;
  authority?: string | null;
}

export interface Handling {
  marking: Marking;
  purposes: string[];
  legalBasis: LegalBasis[];
  subjectCategory: string;
  minor?: boolean;
  specialCategories?: string[];
  assertion: string;
  grading?: { scheme: string; verbatim: string } | null;
  releasableTo: string[];
  restrictedAgainst: string[];
  conditions: Duty[];
  reviewBy?: Moment | null;
  deleteAfter?: Moment | null;
  state: string;
}

export interface Statement {
  statementId: string;
  originator: Party;
  handling: Handling;
  created?: Moment | null;
  modified?: Moment | null;
  recordedAt: Moment;
  supersededAt?: Moment | null;
  lang?: string | null;
  source: { kind: string; name: string; receivedAt: Moment };
  properties: { name: string; value: string }[];
  object: Record<string, unknown>;
  whyVisible: Reason[];
}

export interface Entity {
  id: string;
  type: string;
  name: string;
  marking: Marking;
  person: boolean;
  statements: Statement[];
  relationshipCount: number;
  /** Something it refers to was called back by its sender since. */
  restsOnRecalled?: boolean;
  place?: Place | null;
}

export interface Relation {
  id: string;
  kind: string;
  direction: 'out' | 'in';
  other: { id: string; type: string; name: string };
  originator: Party | string;
  startTime?: Moment | null;
  stopTime?: Moment | null;
  confidence?: number | null;
}

export interface RelationPage extends Page<Relation> {
  count: number;
  kinds: Count[];
}

export interface GraphNode {
  id: string;
  type: string;
  name: string;
  originator: Party | string;
  marking: Marking;
  centre: boolean;
}

export interface GraphEdge {
  id: string;
  source: string;
  target: string;
  kind: string;
  confidence?: number | null;
  originator: Party | string;
}

export interface Graph {
  nodes: GraphNode[];
  edges: GraphEdge[];
  truncated: boolean;
}

export interface TimelineEvent {
  time: Moment;
  kind: string;
  statementId?: string | null;
  id?: string | null;
  name?: string | null;
  originator?: Party | string | null;
}
