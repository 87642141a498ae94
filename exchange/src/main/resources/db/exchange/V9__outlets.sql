-- Collections of outside TAXII servers that this node fills. How far a collection was filled is the
-- moment of entry, in that server's view of the bank, of the last object that was sent and answered.
CREATE TABLE exchange.outlet (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  party text NOT NULL,
  api_root text NOT NULL,
  collection text NOT NULL,
  user_name text,
  has_secret boolean NOT NULL,
  pin text,
  terms bytea NOT NULL,
  every_seconds int NOT NULL,
  paused boolean NOT NULL DEFAULT false,
  -- Grows when a person starts it afresh, so that a run under way does not undo that.
  generation int NOT NULL DEFAULT 0,
  reached timestamptz,
  -- A push the server took for later; its outcome is asked for before anything else is sent.
  pending_status text,
  pending_reached timestamptz,
  pending_objects int NOT NULL DEFAULT 0,
  envelopes bigint NOT NULL DEFAULT 0,
  accepted bigint NOT NULL DEFAULT 0,
  refused bigint NOT NULL DEFAULT 0,
  last_run timestamptz,
  last_success timestamptz,
  next_run timestamptz NOT NULL,
  failures int NOT NULL DEFAULT 0,
  problem text,
  created_at timestamptz NOT NULL
);

-- Objects the server did not take, until they are sent again.
CREATE TABLE exchange.outlet_failure (
  outlet uuid NOT NULL REFERENCES exchange.outlet ON DELETE CASCADE,
  object text NOT NULL,
  version text NOT NULL,
  code text NOT NULL,
  message text,
  at timestamptz NOT NULL,
  PRIMARY KEY (outlet, object, version)
);
