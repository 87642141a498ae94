-- This node's keys, one row for each change of them. The newest row says with which keys the node
-- signs: it is committed together with the letters that announce them, and the file of keys follows.
CREATE TABLE exchange.own_key (
  serial integer PRIMARY KEY,
  fingerprint text NOT NULL,
  action text NOT NULL CHECK (action IN ('rotate', 'revoke')),
  since timestamptz NOT NULL,
  overlap_until timestamptz NOT NULL,
  former_gone_at timestamptz,
  settled_at timestamptz
);

-- The letters by which partners are told of them.
CREATE TABLE exchange.own_key_letter (
  serial integer NOT NULL REFERENCES exchange.own_key,
  party text NOT NULL REFERENCES exchange.partner,
  envelope_id uuid NOT NULL,
  PRIMARY KEY (serial, party)
);

-- The word that this node's former key is revoked, for each partner until it has heard of it.
CREATE TABLE exchange.own_revocation (
  serial integer NOT NULL REFERENCES exchange.own_key,
  party text NOT NULL REFERENCES exchange.partner,
  statement bytea NOT NULL,
  told_at timestamptz,
  PRIMARY KEY (serial, party)
);

-- The keys of partners that are no longer in use: up to which place of each channel their
-- signatures count, until when their connection is recognised, and whether they were revoked.
CREATE TABLE exchange.partner_key (
  party text NOT NULL REFERENCES exchange.partner,
  key_id text NOT NULL,
  fingerprint text NOT NULL,
  serial integer NOT NULL,
  card bytea NOT NULL,
  retired_at timestamptz NOT NULL,
  urgent_to bigint NOT NULL,
  ordinary_to bigint NOT NULL,
  pin_until timestamptz NOT NULL,
  revoked_at timestamptz,
  revoked_since timestamptz,
  revoked_by text CHECK (revoked_by IN ('partner', 'officer')),
  PRIMARY KEY (party, fingerprint)
);
CREATE INDEX partner_key_by_id ON exchange.partner_key (party, key_id);

-- Envelopes that were refused because a revoked key signed them.
CREATE TABLE exchange.revoked_envelope (
  party text NOT NULL REFERENCES exchange.partner,
  header_hash text NOT NULL,
  refused_at timestamptz NOT NULL,
  PRIMARY KEY (party, header_hash)
);

ALTER TABLE exchange.partner DROP CONSTRAINT partner_state_check;
ALTER TABLE exchange.partner ADD CONSTRAINT partner_state_check
  CHECK (state IN ('pending', 'confirmed', 'suspended', 'revoked'));
ALTER TABLE exchange.partner ADD COLUMN pinned_at timestamptz;
UPDATE exchange.partner SET pinned_at = enrolled_at;
