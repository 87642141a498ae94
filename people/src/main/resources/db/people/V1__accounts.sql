-- Who works on this node. Secrets are kept only as SHA-256; sessions and links end by being deleted.
CREATE TABLE people.account (
  id             uuid PRIMARY KEY,
  name           text NOT NULL,
  roles          text[] NOT NULL CHECK (cardinality(roles) > 0),
  clearance      text NOT NULL,
  language       text NOT NULL,
  digits         text NOT NULL,
  active         boolean NOT NULL DEFAULT true,
  created_at     timestamptz NOT NULL,
  -- The administrator who last granted the roles; null for the first one, whom the machine granted.
  granted_by     uuid REFERENCES people.account (id),
  last_sign_in_at timestamptz
);

CREATE TABLE people.sign_in_link (
  token_hash     bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  account        uuid NOT NULL REFERENCES people.account (id),
  expires_at     timestamptz NOT NULL
);
CREATE INDEX ON people.sign_in_link (account);

CREATE TABLE people.session (
  token_hash     bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  id             uuid NOT NULL UNIQUE,
  account        uuid NOT NULL REFERENCES people.account (id),
  csrf           text NOT NULL,
  started_at     timestamptz NOT NULL,
  seen_at        timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL
);
CREATE INDEX ON people.session (account);
