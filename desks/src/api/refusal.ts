import type { Language, Spoken } from './contract/common';

/** What a node said when it did not do what was asked; the code is what a person quotes. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly spoken: Spoken | null;
  readonly details: Record<string, unknown>;

  constructor(status: number, code: string, spoken: Spoken | null, details: Record<string, unknown> = {}) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.spoken = spoken;
    this.details = details;
  }

  /** The node's own words in that language, when it sent any. */
  words(language: Language): string | null {
    return this.spoken?.[language] ?? null;
  }
}

/** The node could not be reached at all. */
export class Unreachable extends Error {
  constructor() {
    super('DESK_NODE_UNREACHABLE');
  }
}

/** Reads the body of an answer that was not a success. */
export function refusalOf(status: number, body: unknown): Refusal {
  const said = (body ?? {}) as { code?: string; message?: unknown; details?: object; decisions?: unknown };
  const spoken = typeof said.message === 'object' && said.message !== null ? (said.message as Spoken) : null;
  return new Refusal(status, said.code ?? `HTTP_${status}`, spoken, {
    ...said.details,
    ...(said.decisions ? { decisions: said.decisions } : {}),
  });
}
