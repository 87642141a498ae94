-- What one outside recipient may have, in the order in which it became theirs. Rows are added when
-- the recipient asks, up to what was recorded by then.
CREATE TABLE bank.view (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text COLLATE "C" NOT NULL UNIQUE,
  scanned bigint NOT NULL DEFAULT 0,
  withdrawn bigint NOT NULL DEFAULT 0,
  scope_digest text COLLATE "C" NOT NULL DEFAULT '',
  last_added timestamptz NOT NULL DEFAULT 'epoch'
);

-- A handling whose statements of one type ('*' for all) are permitted, and how far they entered.
CREATE TABLE bank.view_scope (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  view int NOT NULL REFERENCES bank.view ON DELETE CASCADE,
  handling int NOT NULL,
  type text COLLATE "C" NOT NULL,
  scanned bigint NOT NULL DEFAULT 0,
  UNIQUE (view, handling, type)
);

CREATE TABLE bank.view_entry (
  view int NOT NULL,
  date_added timestamptz NOT NULL,
  scope int NOT NULL,
  statement bigint NOT NULL,
  entity uuid NOT NULL,
  type text COLLATE "C" NOT NULL,
  version text COLLATE "C" NOT NULL,
  spec_version text COLLATE "C" NOT NULL,
  several boolean NOT NULL,
  PRIMARY KEY (view, date_added)
);
CREATE INDEX view_entry_entity ON bank.view_entry (view, entity);
CREATE INDEX view_entry_type ON bank.view_entry (view, type, date_added);

-- Writers of tombstones hold the clock's row, so that this order is the order of commits.
ALTER TABLE bank.tombstone ADD COLUMN position bigint GENERATED ALWAYS AS IDENTITY;
CREATE INDEX tombstone_position ON bank.tombstone (position);
