-- Which copies carry the mark of their recipient: enough to find out whose copy a leaked one is, and
-- nothing from which a mark could be made. `seal` is SHA-256 of the word that stands in the copy, or
-- would; the leaf of the envelope commits to all seals of it, in their order.
CREATE TABLE exchange.mark (
  envelope_id uuid NOT NULL,
  place integer NOT NULL,
  item text NOT NULL,
  version text NOT NULL,
  seal text NOT NULL,
  labelled boolean NOT NULL,
  timed boolean NOT NULL,
  PRIMARY KEY (envelope_id, place)
);
CREATE INDEX mark_by_item ON exchange.mark (item);
CREATE INDEX mark_by_seal ON exchange.mark (seal);
