-- What the columns of a table mean; null for every other kind of file.
ALTER TABLE intake.job ADD COLUMN mapping text;

-- Which object stands for which row of a table, so that a row keeps its object when the table comes
-- again: key and body are digests.
CREATE TABLE intake.row_object (
  originator text NOT NULL,
  mapping    text NOT NULL,
  key        text NOT NULL,
  id         uuid NOT NULL,
  created    timestamptz NOT NULL,
  modified   timestamptz NOT NULL,
  body       text NOT NULL,
  PRIMARY KEY (originator, mapping, key)
);
