-- Checkpoints of a partner's log that no consistency proof has connected yet. A larger one must not
-- take the place of these: on the other branch of a fork it would hide that there was one.
CREATE TABLE exchange.partner_checkpoint (
  party text NOT NULL REFERENCES exchange.partner ON DELETE CASCADE,
  size bigint NOT NULL,
  root text NOT NULL,
  note text NOT NULL,
  PRIMARY KEY (party, size)
);
INSERT INTO exchange.partner_checkpoint (party, size, root, note)
SELECT party, newest_size, split_part(newest, E'\n', 3), newest
FROM exchange.partner_log WHERE newest_size > proven_size;
