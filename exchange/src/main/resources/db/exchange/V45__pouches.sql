-- Files of sealed envelopes, carried by hand while a link is down.
CREATE TABLE exchange.pouch (
  id uuid PRIMARY KEY,
  party text NOT NULL REFERENCES exchange.partner,
  direction text NOT NULL CHECK (direction IN ('in', 'out')),
  digest text NOT NULL,
  bytes bigint NOT NULL,
  made_at timestamptz NOT NULL,
  handled_at timestamptz NOT NULL,
  envelopes integer NOT NULL,
  receipts integer NOT NULL,
  known integer NOT NULL,
  problems integer NOT NULL,
  whole boolean NOT NULL
);
CREATE INDEX pouch_newest ON exchange.pouch (handled_at DESC);

-- Receipts for what came in a pouch, which go back in the next one; gone once that one is whole on
-- its carrier, and due again when the same envelope comes again.
CREATE TABLE exchange.receipt_due (
  party text NOT NULL REFERENCES exchange.partner,
  envelope_id uuid NOT NULL,
  due_at timestamptz NOT NULL,
  pouch uuid,
  PRIMARY KEY (party, envelope_id)
);
