-- A question, how far it is, and what was found by ids alone: names are read through the gate each
-- time. What was used stands as digests of statements, so that nothing else can be told from it.
CREATE TABLE scenarios.scenario (
  id uuid PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY,
  account text COLLATE "C" NOT NULL,
  purpose text COLLATE "C" NOT NULL,
  case_ref text,
  question text NOT NULL,
  state text COLLATE "C" NOT NULL,
  begun int NOT NULL DEFAULT 0,
  problem text COLLATE "C",
  created_at timestamptz NOT NULL,
  finished_at timestamptz,
  input_hash text COLLATE "C",
  plan_hash text COLLATE "C",
  used bytea,
  entities uuid[],
  outcome text
);
CREATE INDEX scenario_account ON scenarios.scenario (account, number);
CREATE INDEX scenario_open ON scenarios.scenario (number)
  WHERE state IN ('waiting', 'reading', 'computing');
CREATE INDEX scenario_entities ON scenarios.scenario USING gin (entities);

-- What a person decided on a plan; the last row stands.
CREATE TABLE scenarios.decision (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  scenario uuid NOT NULL REFERENCES scenarios.scenario ON DELETE CASCADE,
  verdict text COLLATE "C" NOT NULL,
  why text NOT NULL,
  decided_by text COLLATE "C" NOT NULL,
  decided_at timestamptz NOT NULL,
  plan_hash text COLLATE "C" NOT NULL
);
CREATE INDEX decision_scenario ON scenarios.decision (scenario, number);
