-- Signed texts of law: catalogues of instruments and national rules. One of each kind is in force.
CREATE TABLE bank.law_text (
  digest text COLLATE "C" PRIMARY KEY,
  kind text COLLATE "C" NOT NULL,
  version int NOT NULL,
  signed bytea NOT NULL,
  proposed_at timestamptz NOT NULL,
  proposed_by text NOT NULL,
  activated_at timestamptz,
  activated_by text,
  approved_by text,
  replaced_at timestamptz
);
CREATE UNIQUE INDEX law_text_in_force ON bank.law_text (kind)
  WHERE activated_at IS NOT NULL AND replaced_at IS NULL;

-- What was decided on releases, with what is needed to decide it again. Equal contexts share a row.
CREATE TABLE bank.release_context (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  digest text COLLATE "C" NOT NULL UNIQUE,
  json bytea NOT NULL
);
CREATE TABLE bank.release_decision (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  decided_at timestamptz NOT NULL,
  leaf bigint NOT NULL,
  context int NOT NULL REFERENCES bank.release_context,
  handling int NOT NULL REFERENCES bank.handling,
  recipient text COLLATE "C" NOT NULL,
  entity uuid NOT NULL,
  type text COLLATE "C" NOT NULL,
  outcome text COLLATE "C" NOT NULL
);
CREATE INDEX release_decision_moment ON bank.release_decision (decided_at);
CREATE INDEX release_decision_recipient ON bank.release_decision (recipient, decided_at)
  WHERE outcome = 'permit';
CREATE INDEX release_decision_entity ON bank.release_decision (entity);
