-- False alerts in a thousand questions that are put up with; the newest row counts.
CREATE TABLE screening.budget (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  per_thousand float8 NOT NULL,
  set_at timestamptz NOT NULL,
  set_by text COLLATE "C" NOT NULL
);

CREATE TABLE screening.calibration (
  number int PRIMARY KEY,
  slope float8 NOT NULL,
  shift float8 NOT NULL,
  fitted_at timestamptz NOT NULL,
  fitted_by text COLLATE "C" NOT NULL,
  decisions int NOT NULL,
  plot text NOT NULL
);

-- How far the names that one viewer may see, for one purpose and case, are laid beside the lists.
-- The key is a digest over viewer, rights, purpose and case: other rights are another watch.
CREATE TABLE screening.watch (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key bytea NOT NULL UNIQUE,
  stamp text NOT NULL,
  position bigint NOT NULL,
  screened bigint NOT NULL,
  finished boolean NOT NULL,
  begun_at timestamptz NOT NULL
);

-- Pairs that reached the threshold when they were screened. Only pointers: each is read through the
-- gate and compared anew before it is shown.
CREATE TABLE screening.candidate (
  watch bigint NOT NULL REFERENCES screening.watch ON DELETE CASCADE,
  entity uuid NOT NULL,
  type text COLLATE "C" NOT NULL,
  list text COLLATE "C" NOT NULL,
  entry text COLLATE "C" NOT NULL,
  PRIMARY KEY (watch, entity, type, list, entry)
);
CREATE INDEX candidate_entity ON screening.candidate (entity);

-- What people decided, never changed: undoing is a row of its own. A decision holds for the name of
-- the bank, the handlings under which it was told and the words of the entry on which it was made.
CREATE TABLE screening.decision (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  entity uuid NOT NULL,
  type text COLLATE "C" NOT NULL,
  list text COLLATE "C" NOT NULL,
  entry text COLLATE "C" NOT NULL,
  keys text[] COLLATE "C" NOT NULL,
  verdict text COLLATE "C" NOT NULL,
  why text NOT NULL,
  decided_at timestamptz NOT NULL,
  decided_by text COLLATE "C" NOT NULL,
  list_version int NOT NULL,
  bits float8 NOT NULL
);
CREATE INDEX decision_entity ON screening.decision (entity);
CREATE INDEX decision_keys ON screening.decision USING gin (keys);
