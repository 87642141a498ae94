-- Releases that one officer put forward and another must approve. What would go is decided anew at
-- every step; the row holds what was asked and what came of it.
CREATE TABLE exchange.proposal (
  id uuid PRIMARY KEY,
  items text[] NOT NULL,
  partners text[] NOT NULL,
  purpose text NOT NULL,
  case_ref text,
  human_rights text NOT NULL,
  needs text[] NOT NULL CHECK (cardinality(needs) > 0),
  necessity text NOT NULL,
  -- The decisions the proposer confirmed, and what may not change until they are carried out.
  decision_hash text NOT NULL,
  substance text NOT NULL,
  state text NOT NULL CHECK (state IN
    ('waiting', 'approved', 'sent', 'refused', 'withdrawn', 'expired', 'stopped')),
  proposed_by text NOT NULL,
  proposed_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  decided_by text,
  decided_at timestamptz,
  reason text,
  envelopes uuid[] NOT NULL DEFAULT '{}',
  CHECK (decided_by IS DISTINCT FROM proposed_by OR state IN ('withdrawn'))
);
CREATE INDEX proposal_open ON exchange.proposal (expires_at) WHERE state IN ('waiting', 'approved');
CREATE INDEX proposal_of_account ON exchange.proposal (proposed_by, proposed_at);
