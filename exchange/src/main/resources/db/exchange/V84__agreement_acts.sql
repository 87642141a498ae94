-- What parties say about agreements that both signed; rows are only ever added. The number is one
-- more with each word of a party about one agreement, whichever of its versions it names.
CREATE TABLE exchange.agreement_notice (
  agreement uuid NOT NULL REFERENCES exchange.agreement,
  by_party text NOT NULL,
  seq integer NOT NULL CHECK (seq >= 1),
  body bytea NOT NULL,
  signature bytea NOT NULL,
  noted_at timestamptz NOT NULL,
  PRIMARY KEY (agreement, by_party, seq)
);

-- Since when, by its own clock, the partner's node has both signatures too.
ALTER TABLE exchange.agreement ADD COLUMN known_there timestamptz;

-- The agreement that a request was made under: its text says how long the holder has.
ALTER TABLE exchange.request ADD COLUMN agreement uuid REFERENCES exchange.agreement;
CREATE INDEX request_of_agreement ON exchange.request (agreement) WHERE agreement IS NOT NULL;
CREATE INDEX outbox_of_kind ON exchange.outbox (party, kind, created_at);
