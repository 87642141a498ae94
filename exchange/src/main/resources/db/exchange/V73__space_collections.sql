-- Collections of outside parties for spaces of which this node is a member. One that is closed stays,
-- so that its address is never another's.
CREATE TABLE exchange.space_collection (
  collection uuid PRIMARY KEY,
  subscriber uuid NOT NULL REFERENCES exchange.subscriber ON DELETE CASCADE,
  space uuid NOT NULL REFERENCES exchange.space,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz
);
CREATE UNIQUE INDEX space_collection_open ON exchange.space_collection (subscriber, space)
  WHERE closed_at IS NULL;
