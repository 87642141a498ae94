-- Monthly statements of what passed with a partner: every version, as it is signed.
CREATE TABLE exchange.statement (
  party text NOT NULL REFERENCES exchange.partner,
  direction text NOT NULL CHECK (direction IN ('in', 'out')),
  month text NOT NULL,
  version integer NOT NULL,
  file bytea NOT NULL,
  kept_at timestamptz NOT NULL,
  PRIMARY KEY (party, direction, month, version)
);
