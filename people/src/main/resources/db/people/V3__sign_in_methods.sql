-- How people prove who they are, beside one-time links, and what they confirmed.

-- Which way somebody came in, from where, and what an agency's provider needs to end its own session.
ALTER TABLE people.session ADD COLUMN method text NOT NULL DEFAULT 'link';
ALTER TABLE people.session ADD COLUMN place text NOT NULL DEFAULT '';
ALTER TABLE people.session ADD COLUMN agency_token text;

CREATE TABLE people.passkey (
  credential_id  bytea PRIMARY KEY CHECK (length(credential_id) BETWEEN 1 AND 1023),
  id             uuid NOT NULL UNIQUE,
  account        uuid NOT NULL REFERENCES people.account (id),
  name           text NOT NULL,
  public_key     bytea NOT NULL,
  sign_count     bigint NOT NULL,
  attested       boolean NOT NULL,
  synced         boolean NOT NULL,
  created_at     timestamptz NOT NULL,
  last_used_at   timestamptz,
  -- Set when the counter went back: somebody else may hold a copy.
  suspended_at   timestamptz
);
CREATE INDEX ON people.passkey (account);

-- The secret of the one-time codes is sealed with a key that only the right password gives.
CREATE TABLE people.password (
  account        uuid PRIMARY KEY REFERENCES people.account (id),
  number         text NOT NULL UNIQUE CHECK (number ~ '^[0-9]{8}$'),
  salt           bytea NOT NULL,
  verifier       bytea NOT NULL,
  sealed_secret  bytea NOT NULL,
  last_step      bigint NOT NULL,
  created_at     timestamptz NOT NULL
);

-- Where an account has signed in with its password before; a flood from elsewhere does not lock these out.
CREATE TABLE people.known_place (
  account        uuid NOT NULL REFERENCES people.account (id),
  place_hash     bytea NOT NULL CHECK (length(place_hash) = 32),
  PRIMARY KEY (account, place_hash)
);

CREATE TABLE people.agency_identity (
  issuer         text NOT NULL,
  subject        text NOT NULL,
  id             uuid NOT NULL UNIQUE,
  account        uuid NOT NULL REFERENCES people.account (id),
  linked_at      timestamptz NOT NULL,
  PRIMARY KEY (issuer, subject)
);
CREATE INDEX ON people.agency_identity (account);

-- That a person confirmed exactly this decision; used once. The evidence can be verified without the node.
CREATE TABLE people.confirmation (
  id             uuid PRIMARY KEY,
  account        uuid NOT NULL REFERENCES people.account (id),
  session        uuid NOT NULL,
  act            text NOT NULL,
  decision_hash  text NOT NULL,
  method         text NOT NULL,
  evidence       text NOT NULL,
  at             timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  used_at        timestamptz
);
CREATE INDEX ON people.confirmation (session, act, decision_hash);

-- What one administrator proposed above the node's ceiling, until another one agrees.
CREATE TABLE people.proposal (
  id             uuid PRIMARY KEY,
  kind           text NOT NULL,
  account        uuid NOT NULL REFERENCES people.account (id),
  roles          text[] NOT NULL,
  clearance      text NOT NULL,
  compartments   text[] NOT NULL,
  proposed_by    uuid NOT NULL REFERENCES people.account (id),
  proposed_at    timestamptz NOT NULL
);
