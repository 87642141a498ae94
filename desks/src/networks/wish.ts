import type {
  Action,
  Basis,
  Layer,
  Objective,
  ScenarioOptions,
  ScenarioWish,
} from '../api/contract/scenarios';

export interface ChosenAction {
  kind: Action;
  chosen: boolean;
  cost: number;
  /** Only where the kind needs one of its own. */
  instrument: Basis | null;
}

/** What the form holds. */
export interface Draft {
  title: string;
  basis: Basis;
  seeds: string[];
  hops: number;
  layers: Layer[];
  /** Days, or empty. */
  from: string;
  to: string;
  actions: ChosenAction[];
  exclude: string[];
  /** In percent. */
  stopBelow: number;
  objective: Objective;
  budget: number;
  seed: number;
}

const NO_BASIS: Basis = { instrument: '', article: '', authority: '' };

/** A form as it opens: persons are no part of it until somebody says so with an instrument. */
export function draftOf(options: ScenarioOptions, about: readonly string[]): Draft {
  return {
    title: '',
    basis: NO_BASIS,
    seeds: [...about],
    hops: Math.min(2, options.limits.hops),
    layers: [],
    from: '',
    to: '',
    actions: options.actions.map(({ kind, needsInstrument }) => ({
      kind,
      chosen: !needsInstrument,
      cost: 1,
      instrument: needsInstrument ? NO_BASIS : null,
    })),
    exclude: [],
    stopBelow: 10,
    objective: 'balanced',
    budget: Math.min(200_000, options.limits.budget),
    seed: 1,
  };
}

export type Lack = 'title' | 'basis' | 'seeds' | 'actions' | 'instrument' | 'layers' | 'time';

/** What is still missing before the node can be asked. */
export function lacksOf(draft: Draft): Lack[] {
  const chosen = draft.actions.filter((action) => action.chosen);
  const lacks: [Lack, boolean][] = [
    ['title', blank(draft.title)],
    ['basis', isBare(draft.basis)],
    ['seeds', draft.seeds.length === 0],
    ['actions', chosen.length === 0],
    ['instrument', chosen.some(({ instrument }) => instrument !== null && isBare(instrument))],
    ['layers', draft.layers.some(({ name, kinds }) => blank(name) || kinds.length === 0)],
    ['time', draft.from !== '' && draft.to !== '' && draft.from > draft.to],
  ];
  return lacks.filter(([, lacking]) => lacking).map(([lack]) => lack);
}

/** Who may do it, and by which text: without both a basis is none. */
function isBare({ instrument, authority }: Basis): boolean {
  return blank(instrument) || blank(authority);
}

function blank(text: string | null | undefined): boolean {
  return !text?.trim();
}

/** The question as the node takes it; a day counts from its first to its last second. */
export function wishOf(draft: Draft): ScenarioWish {
  return {
    title: draft.title.trim(),
    legalBasis: said(draft.basis),
    seeds: draft.seeds,
    hops: draft.hops,
    ...(draft.layers.length > 0
      ? { layers: draft.layers.map(({ name, kinds }) => ({ name: name.trim(), kinds })) }
      : {}),
    ...(draft.from ? { from: `${draft.from}T00:00:00Z` } : {}),
    ...(draft.to ? { to: `${draft.to}T23:59:59Z` } : {}),
    actions: draft.actions
      .filter((action) => action.chosen)
      .map(({ kind, cost, instrument }) => ({
        kind,
        cost,
        ...(instrument ? { instrument: said(instrument) } : {}),
      })),
    exclude: draft.exclude,
    stopBelow: draft.stopBelow / 100,
    objective: draft.objective,
    budget: draft.budget,
    seed: draft.seed,
  };
}

function said({ instrument, article, authority }: Basis): Basis {
  return {
    instrument: instrument.trim(),
    ...(blank(article) ? {} : { article: article?.trim() ?? '' }),
    ...(blank(authority) ? {} : { authority: authority?.trim() ?? '' }),
  };
}
