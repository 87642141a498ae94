-- Outside parties that poll and push over TAXII. Terms are kept as the text whose hash was logged.
CREATE TABLE exchange.subscriber (
  id uuid PRIMARY KEY,
  collection uuid NOT NULL UNIQUE,
  party text NOT NULL,
  names text NOT NULL,
  state text NOT NULL CHECK (state IN ('active', 'suspended')),
  can_read boolean NOT NULL,
  can_write boolean NOT NULL,
  terms bytea NOT NULL,
  pin text UNIQUE,
  page_key bytea NOT NULL,
  created_at timestamptz NOT NULL,
  last_poll timestamptz,
  handed_out bigint NOT NULL DEFAULT 0,
  taken_in bigint NOT NULL DEFAULT 0
);

-- A token is shown once; only its SHA-256 stays.
CREATE TABLE exchange.subscriber_token (
  id uuid PRIMARY KEY,
  subscriber uuid NOT NULL REFERENCES exchange.subscriber ON DELETE CASCADE,
  hash text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  revoked_at timestamptz
);

-- What became of a push, for as long as its sender may ask.
CREATE TABLE exchange.push_status (
  id uuid PRIMARY KEY,
  subscriber uuid NOT NULL REFERENCES exchange.subscriber ON DELETE CASCADE,
  answer bytea NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX push_status_expiry ON exchange.push_status (expires_at);
