-- One erasure and how far it has come: what a crash interrupted is finished from here.
CREATE TABLE bank.erasure (
  id uuid PRIMARY KEY,
  ground text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('chosen', 'logged', 'cleared', 'done')),
  begun_at timestamptz NOT NULL,
  finished_at timestamptz,
  by_account text COLLATE "C" NOT NULL,
  statements bigint NOT NULL,
  leaves bigint NOT NULL DEFAULT 0,
  first_leaf bigint,
  last_leaf bigint
);
CREATE INDEX erasure_open ON bank.erasure (begun_at) WHERE state <> 'done';

-- What it takes, and what it was about, until every other room has let go of it too.
CREATE TABLE bank.erasure_item (
  erasure uuid NOT NULL REFERENCES bank.erasure ON DELETE CASCADE,
  statement bigint NOT NULL,
  done boolean NOT NULL DEFAULT false,
  PRIMARY KEY (erasure, statement)
);
CREATE TABLE bank.erasure_trace (
  erasure uuid NOT NULL REFERENCES bank.erasure ON DELETE CASCADE,
  entity uuid NOT NULL,
  type text COLLATE "C" NOT NULL,
  source int NOT NULL,
  PRIMARY KEY (erasure, entity, type, source)
);

-- What is left of an erased statement: that there was one. Who and what goes once views know of it.
ALTER TABLE bank.tombstone ADD COLUMN erasure uuid;
CREATE INDEX tombstone_erasure ON bank.tombstone (erasure) WHERE erasure IS NOT NULL;
