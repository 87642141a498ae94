-- The newest checkpoint of a partner's log that enough witnesses of this node's policy cosigned, and
-- that is proven to be of one history with all this node has seen.
CREATE TABLE exchange.partner_witnessed (
  party text PRIMARY KEY REFERENCES exchange.partner ON DELETE CASCADE,
  checkpoint text NOT NULL,
  size bigint NOT NULL,
  seen_at timestamptz NOT NULL
);
