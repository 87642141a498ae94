-- What was recalled from a party: it is not given to it again by a view. What is stored later about
-- the same object, a correction for one, is not held back.
CREATE TABLE bank.withheld (
  party text COLLATE "C" NOT NULL,
  entity uuid NOT NULL,
  type text COLLATE "C" NOT NULL,
  until timestamptz NOT NULL,
  PRIMARY KEY (party, entity, type)
);
