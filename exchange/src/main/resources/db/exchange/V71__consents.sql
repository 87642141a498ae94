-- Originators' consents to onward use: asked of a partner (out) or by one (in). The id is that of the
-- request's own envelope, the same on both sides.
CREATE TABLE exchange.consent (
  id uuid PRIMARY KEY,
  direction text NOT NULL CHECK (direction IN ('in', 'out')),
  party text NOT NULL,
  envelope_id uuid NOT NULL,
  items text[] NOT NULL,
  -- Ours alone: exactly what would go on, whose it is, and to whom, named to the partner or not.
  statements uuid[] NOT NULL,
  originator text,
  recipient text,
  named boolean NOT NULL,
  category text NOT NULL,
  purpose text NOT NULL,
  reason text NOT NULL,
  due_at timestamptz NOT NULL,
  state text NOT NULL
    CHECK (state IN ('asked', 'passed-on', 'granted', 'refused', 'withdrawn')),
  asked_at timestamptz NOT NULL,
  asked_by text,
  decided_at timestamptz,
  decided_by text,
  granted text[] NOT NULL DEFAULT '{}',
  until timestamptz,
  conditions bytea,
  reasons text[] NOT NULL DEFAULT '{}',
  -- The partner's request that this one passes on.
  parent uuid REFERENCES exchange.consent
);
CREATE INDEX consent_newest ON exchange.consent (asked_at DESC);
CREATE INDEX consent_in_force ON exchange.consent (recipient) WHERE state = 'granted';
CREATE INDEX consent_of_parent ON exchange.consent (parent) WHERE parent IS NOT NULL;
