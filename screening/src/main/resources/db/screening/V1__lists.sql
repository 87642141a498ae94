-- Published lists. The version in force is the one with that number; none before the first import.
CREATE TABLE screening.list (
  name text COLLATE "C" PRIMARY KEY,
  title text NOT NULL,
  format text COLLATE "C" NOT NULL,
  version int NOT NULL DEFAULT 0,
  alarm_at timestamptz,
  alarm_entries int,
  alarm_sha256 text COLLATE "C"
);

CREATE TABLE screening.list_version (
  list text COLLATE "C" NOT NULL REFERENCES screening.list,
  number int NOT NULL,
  title text NOT NULL,
  format text COLLATE "C" NOT NULL,
  published text NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  imported_at timestamptz NOT NULL,
  imported_by text COLLATE "C" NOT NULL,
  entries int NOT NULL,
  added int NOT NULL,
  changed int NOT NULL,
  removed int NOT NULL,
  PRIMARY KEY (list, number)
);

-- An entry as it stood from one version until before another; null while it stands.
CREATE TABLE screening.list_entry (
  list text COLLATE "C" NOT NULL REFERENCES screening.list,
  id text COLLATE "C" NOT NULL,
  from_version int NOT NULL,
  to_version int,
  digest bytea NOT NULL,
  json text NOT NULL,
  PRIMARY KEY (list, id, from_version)
);
CREATE UNIQUE INDEX list_entry_standing ON screening.list_entry (list, id) WHERE to_version IS NULL;
CREATE INDEX list_entry_ended ON screening.list_entry (list, to_version);
CREATE INDEX list_entry_begun ON screening.list_entry (list, from_version);
