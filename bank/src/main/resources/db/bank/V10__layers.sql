-- A statement that shows only some parts of another, and the one that shows more. Not guarded: it
-- is read only together with the guarded statement, which hides the fuller one where it must.
CREATE TABLE bank.layer (
  statement bigint NOT NULL,
  fuller bigint NOT NULL,
  PRIMARY KEY (statement, fuller)
);
