import type { Flow } from '../../api/contract/flows';

/** An account in its column, with what went through it. */
export interface Stop {
  id: string;
  column: number;
  top: number;
  height: number;
}

/** All payments drawn from one account to another, as one ribbon. */
export interface Ribbon {
  from: Stop;
  to: Stop;
  amount: number;
  count: number;
  /** Whether one of its payments is among those that leave no trail. */
  narrow: boolean;
  /** Where it leaves and arrives: the middle of its width. */
  leaves: number;
  arrives: number;
  width: number;
}

export interface Layers {
  stops: Stop[];
  ribbons: Ribbon[];
  columns: number;
  height: number;
}

const TALLEST = 260;
const LEAST = 12;
const GAP = 46;
const THINNEST = 2;

interface Bond {
  from: string;
  to: string;
  amount: number;
  count: number;
  narrow: boolean;
}

/** Lays the payments on trails out from where money came to where it went, step by step. */
export function layersOf(flow: Flow): Layers {
  const bonds = bondsOf(flow);
  const columns = columnsOf(flow, bonds);
  const through = new Map<string, number>();
  for (const id of columns.keys()) {
    const sum = (side: 'from' | 'to'): number =>
      bonds.filter((bond) => bond[side] === id).reduce((all, bond) => all + bond.amount, 0);
    through.set(id, Math.max(sum('from'), sum('to')));
  }
  const count = Math.max(0, ...columns.values()) + 1;
  const lists = Array.from({ length: count }, (_, column) =>
    [...columns.keys()].filter((id) => columns.get(id) === column),
  );
  const most = Math.max(1, ...lists.map((ids) => ids.reduce((all, id) => all + (through.get(id) ?? 0), 0)));
  const scale = TALLEST / most;
  const stops = new Map<string, Stop>();
  let height = 0;
  lists.forEach((ids, column) => {
    let top = 0;
    for (const id of ordered(ids, bonds, stops)) {
      const tall = Math.max(LEAST, (through.get(id) ?? 0) * scale);
      stops.set(id, { id, column, top, height: tall });
      top += tall + GAP;
    }
    height = Math.max(height, top);
  });
  return { stops: [...stops.values()], ribbons: ribbonsOf(bonds, stops, scale), columns: count, height };
}

function bondsOf(flow: Flow): Bond[] {
  const cut = new Set(flow.byPayments.payments);
  const drawn = new Set([...flow.trails.flatMap((trail) => trail.payments), ...cut]);
  const bonds = new Map<string, Bond>();
  for (const place of [...drawn].sort((one, other) => one - other)) {
    const payment = flow.payments[place];
    if (!payment) continue;
    const { from, to, amount } = payment;
    const bond = bonds.get(`${from} ${to}`) ?? { from, to, amount: 0, count: 0, narrow: false };
    bond.amount += amount;
    bond.count += 1;
    bond.narrow ||= cut.has(place);
    bonds.set(`${from} ${to}`, bond);
  }
  return [...bonds.values()];
}

/** The farthest place an account has on any trail; where money went stands last. */
function columnsOf(flow: Flow, bonds: Bond[]): Map<string, number> {
  const columns = new Map<string, number>();
  const reach = (id: string, column: number): void => {
    columns.set(id, Math.max(column, columns.get(id) ?? 0));
  };
  for (const trail of flow.trails) {
    trail.payments.forEach((place, step) => {
      const payment = flow.payments[place];
      if (!payment) return;
      reach(payment.from, step);
      reach(payment.to, step + 1);
    });
  }
  for (const { from, to } of bonds) {
    if (!columns.has(from)) columns.set(from, flow.sources.includes(from) ? 0 : 1);
    if (!columns.has(to)) columns.set(to, (columns.get(from) ?? 0) + 1);
  }
  const last = Math.max(0, ...columns.values());
  for (const sink of flow.sinks) if (columns.has(sink)) columns.set(sink, last);
  return columns;
}

/** Beside what pays them, so that few ribbons cross; otherwise by id, the same on every visit. */
function ordered(ids: string[], bonds: Bond[], stops: ReadonlyMap<string, Stop>): string[] {
  const height = (id: string): number => {
    const payers = bonds.flatMap((bond) => (bond.to === id ? [stops.get(bond.from)] : []));
    const tops = payers.flatMap((stop) => (stop ? [stop.top + stop.height / 2] : []));
    return tops.length === 0 ? 0 : tops.reduce((all, top) => all + top, 0) / tops.length;
  };
  return [...ids].sort((one, other) => height(one) - height(other) || (one < other ? -1 : 1));
}

/** Ribbons leave and arrive in the order in which their other ends stand, so that they do not cross at a bar. */
function ribbonsOf(bonds: Bond[], stops: ReadonlyMap<string, Stop>, scale: number): Ribbon[] {
  const ribbons = bonds.flatMap(({ from, to, amount, count, narrow }): Ribbon[] => {
    const [payer, paid] = [stops.get(from), stops.get(to)];
    if (!payer || !paid) return [];
    const width = Math.max(THINNEST, amount * scale);
    return [{ from: payer, to: paid, amount, count, narrow, width, leaves: 0, arrives: 0 }];
  });
  const leaving = new Map<Stop, number>();
  for (const ribbon of [...ribbons].sort((one, other) => one.to.top - other.to.top)) {
    ribbon.leaves = next(leaving, ribbon.from, ribbon.width);
  }
  const arriving = new Map<Stop, number>();
  for (const ribbon of [...ribbons].sort((one, other) => one.from.top - other.from.top)) {
    ribbon.arrives = next(arriving, ribbon.to, ribbon.width);
  }
  return ribbons;
}

/** The middle of the next free stretch of a bar. */
function next(used: Map<Stop, number>, stop: Stop, width: number): number {
  const at = used.get(stop) ?? 0;
  used.set(stop, at + width);
  return stop.top + at + width / 2;
}
