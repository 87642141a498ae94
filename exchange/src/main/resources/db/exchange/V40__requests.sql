-- Requests for information, asked (out) or to be answered (in). What is held is a "no data" that
-- waits for its moment; what was really decided is in no message and in no clear field of the log.
CREATE TABLE exchange.request (
  id uuid PRIMARY KEY,
  direction text NOT NULL CHECK (direction IN ('in', 'out')),
  party text NOT NULL REFERENCES exchange.partner,
  purpose text NOT NULL,
  case_ref text,
  content bytea NOT NULL,
  state text NOT NULL,
  asked_by text,
  access text,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  received_at timestamptz,
  due_at timestamptz,
  suspended_at timestamptz,
  held text,
  held_by text,
  held_until timestamptz,
  CHECK ((held IS NULL) = (held_until IS NULL))
);
CREATE INDEX request_newest ON exchange.request (changed_at DESC);
CREATE INDEX request_held ON exchange.request (held_until) WHERE held_until IS NOT NULL;

CREATE TABLE exchange.request_step (
  request uuid NOT NULL REFERENCES exchange.request ON DELETE CASCADE,
  place int NOT NULL,
  state text NOT NULL,
  at timestamptz NOT NULL,
  by_account text,
  text text NOT NULL,
  access text,
  days int NOT NULL,
  reasons text[] NOT NULL,
  feedback text,
  really text,
  PRIMARY KEY (request, place)
);

-- The envelopes whose items answer a request.
CREATE TABLE exchange.request_release (
  request uuid NOT NULL REFERENCES exchange.request ON DELETE CASCADE,
  envelope uuid NOT NULL,
  PRIMARY KEY (request, envelope)
);

ALTER TABLE exchange.proposal ADD COLUMN request uuid;
