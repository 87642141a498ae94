-- A copy that left without some parts of a statement, or the link between the two, and the statement
-- it was made of: what takes the statement back or erases it does the same to its copies.
CREATE TABLE bank.redaction (
  copy bigint NOT NULL,
  original bigint NOT NULL,
  PRIMARY KEY (copy, original)
);
CREATE INDEX redaction_original ON bank.redaction (original);

-- Gives copies their identifiers, so that the same copy is the same object each time and nobody
-- outside can find out from an identifier what it was made of.
CREATE TABLE bank.redaction_key (key bytea PRIMARY KEY);
INSERT INTO bank.redaction_key (key)
VALUES (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
