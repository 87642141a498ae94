-- What was erased and must not come back by itself. Nothing here names anything: a digest can be
-- compared with an object that arrives, by whoever has the key, and cannot be read.
CREATE TABLE bank.suppression_key (
  key bytea PRIMARY KEY,
  made_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO bank.suppression_key (key)
VALUES (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

CREATE TABLE bank.suppression (
  digest bytea PRIMARY KEY,
  ground text COLLATE "C" NOT NULL,
  erasure uuid,
  made_at timestamptz NOT NULL,
  attempts bigint NOT NULL DEFAULT 0,
  last_attempt timestamptz,
  lifted_at timestamptz,
  lifted_by text COLLATE "C"
);
CREATE INDEX suppression_erasure ON bank.suppression (erasure);
