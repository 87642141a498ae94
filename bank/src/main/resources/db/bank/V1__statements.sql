-- The one row every writer locks: recorded order is commit order.
CREATE TABLE bank.clock (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  last_statement bigint NOT NULL,
  last_recorded timestamptz NOT NULL
);
INSERT INTO bank.clock (last_statement, last_recorded) VALUES (0, 'epoch');

CREATE TABLE bank.party (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text COLLATE "C" NOT NULL UNIQUE
);

-- Equal handlings share a row; a row never changes.
CREATE TABLE bank.handling (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  digest text COLLATE "C" NOT NULL UNIQUE,
  originator int NOT NULL REFERENCES bank.party,
  marking text COLLATE "C" NOT NULL,
  json bytea NOT NULL
);

CREATE TABLE bank.source (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text COLLATE "C" NOT NULL,
  reference text COLLATE "C" NOT NULL,
  name text NOT NULL,
  received_at timestamptz NOT NULL,
  leaf bigint NOT NULL,
  UNIQUE (kind, reference)
);

-- What a query filters and sorts by. Read through the parent, which row-level security guards;
-- rows are copied into the only partition, because COPY is refused where such security applies.
CREATE TABLE bank.statement (
  seq bigint NOT NULL,
  entity uuid NOT NULL,
  type text COLLATE "C" NOT NULL,
  handling int NOT NULL,
  version text COLLATE "C" NOT NULL,
  name text,
  said_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  superseded_at timestamptz NOT NULL,
  shared boolean NOT NULL,
  person boolean NOT NULL,
  latitude float8,
  longitude float8,
  source int NOT NULL,
  line bigint NOT NULL,
  source_offset bigint NOT NULL,
  digest bytea NOT NULL
) PARTITION BY HASH (seq);
CREATE TABLE bank.statement_rows PARTITION OF bank.statement
  FOR VALUES WITH (MODULUS 1, REMAINDER 0) WITH (fillfactor = 85);
ALTER TABLE bank.statement_rows ADD PRIMARY KEY (seq);
CREATE UNIQUE INDEX statement_version ON bank.statement_rows (entity, type, handling, version);
CREATE INDEX statement_latitude ON bank.statement_rows (latitude) WHERE latitude IS NOT NULL;

-- The bytes as they came. Rows up to a page stay in line and nothing is compressed: packing cost
-- more than the disk it saved.
CREATE TABLE bank.content (
  statement bigint NOT NULL,
  handling int NOT NULL,
  json bytea NOT NULL
) PARTITION BY HASH (statement);
CREATE TABLE bank.content_rows PARTITION OF bank.content
  FOR VALUES WITH (MODULUS 1, REMAINDER 0) WITH (toast_tuple_target = 8160);
ALTER TABLE bank.content_rows ALTER COLUMN json SET STORAGE EXTERNAL;
ALTER TABLE bank.content_rows ADD PRIMARY KEY (statement);

-- Relationships and references, found from either end. Either end may be unknown to the bank.
CREATE TABLE bank.edge (
  statement bigint NOT NULL,
  handling int NOT NULL,
  owner uuid NOT NULL,
  owner_type text COLLATE "C" NOT NULL,
  source uuid NOT NULL,
  source_type text COLLATE "C" NOT NULL,
  target uuid NOT NULL,
  target_type text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  said_at timestamptz NOT NULL,
  starts_at timestamptz,
  stops_at timestamptz,
  confidence smallint,
  recorded_at timestamptz NOT NULL,
  superseded_at timestamptz NOT NULL,
  shared boolean NOT NULL
) PARTITION BY HASH (statement);
CREATE TABLE bank.edge_rows PARTITION OF bank.edge
  FOR VALUES WITH (MODULUS 1, REMAINDER 0) WITH (fillfactor = 90);
CREATE INDEX edge_statement ON bank.edge_rows (statement);
CREATE INDEX edge_source ON bank.edge_rows (source, target);
CREATE INDEX edge_target ON bank.edge_rows (target);

-- Stems only. Full-text match is not leak-proof and could not use its index under row-level
-- security; every query filters by handling and joins the guarded statement.
CREATE TABLE bank.lexeme (
  statement bigint PRIMARY KEY,
  handling int NOT NULL,
  names tsvector NOT NULL,
  words tsvector NOT NULL
);
ALTER TABLE bank.lexeme ALTER COLUMN words SET STORAGE EXTERNAL;
CREATE INDEX lexeme_words ON bank.lexeme USING gin (words)
  WITH (fastupdate = on, gin_pending_list_limit = 65536);

-- A statement that came again by another source; a recall of either takes it back.
CREATE TABLE bank.delivery (
  statement bigint NOT NULL,
  source int NOT NULL,
  PRIMARY KEY (source, statement)
);
CREATE INDEX delivery_statement ON bank.delivery (statement);

-- What is left of a withdrawn statement: enough to prove what it was, nothing to read.
CREATE TABLE bank.tombstone (
  entity uuid NOT NULL,
  type text COLLATE "C" NOT NULL,
  handling int NOT NULL,
  version text COLLATE "C" NOT NULL,
  digest bytea NOT NULL,
  source int NOT NULL,
  recorded_at timestamptz NOT NULL,
  withdrawn_at timestamptz NOT NULL,
  reason text NOT NULL
);
CREATE INDEX tombstone_entity ON bank.tombstone (entity);

-- The second lock: without the transaction's list of handlings nothing is seen.
ALTER TABLE bank.statement ENABLE ROW LEVEL SECURITY;
ALTER TABLE bank.statement FORCE ROW LEVEL SECURITY;
ALTER TABLE bank.content ENABLE ROW LEVEL SECURITY;
ALTER TABLE bank.content FORCE ROW LEVEL SECURITY;
ALTER TABLE bank.edge ENABLE ROW LEVEL SECURITY;
ALTER TABLE bank.edge FORCE ROW LEVEL SECURITY;
-- The case hides the range test from the planner, which would take it for almost always false and
-- choose plans for a handful of rows.
CREATE POLICY visible ON bank.statement FOR SELECT USING (
  CASE WHEN handling <@ (SELECT nullif(current_setting('bank.visible', true), '')::int4multirange)
    THEN true ELSE false END);
CREATE POLICY visible ON bank.content FOR SELECT USING (
  CASE WHEN handling <@ (SELECT nullif(current_setting('bank.visible', true), '')::int4multirange)
    THEN true ELSE false END);
CREATE POLICY visible ON bank.edge FOR SELECT USING (
  CASE WHEN handling <@ (SELECT nullif(current_setting('bank.visible', true), '')::int4multirange)
    THEN true ELSE false END);
