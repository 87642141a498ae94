-- Sight of content is given by two persons: what an administrator proposes waits, whole, for an approver.
DROP TABLE people.proposal;
CREATE TABLE people.proposal (
  id             uuid PRIMARY KEY,
  kind           text NOT NULL,
  -- The account it is about; of a new one, the id that it will have.
  account        uuid NOT NULL,
  name           text NOT NULL,
  roles          text[] NOT NULL,
  clearance      text NOT NULL,
  compartments   text[] NOT NULL,
  language       text NOT NULL,
  -- The half of the sign-in link that the proposer holds; null where no link comes of it.
  code_hash      bytea CHECK (length(code_hash) = 32),
  proposed_by    uuid NOT NULL REFERENCES people.account (id),
  proposed_at    timestamptz NOT NULL,
  -- Set when it was refused; it stays for its proposer to read.
  refused_by     uuid REFERENCES people.account (id),
  reason         text
);
CREATE UNIQUE INDEX ON people.proposal (account, kind);

-- A link that two persons made works only together with the code that the other one holds.
ALTER TABLE people.sign_in_link ADD COLUMN code_hash bytea CHECK (length(code_hash) = 32);
ALTER TABLE people.sign_in_link ADD COLUMN wrong_codes integer NOT NULL DEFAULT 0;

-- Links that one administrator made alone to other than administrators' accounts are void.
DELETE FROM people.sign_in_link
WHERE account IN (SELECT id FROM people.account WHERE NOT 'administrator' = ANY (roles));

-- Every need-to-know group that anybody was ever in: only who is in it lets others in.
CREATE TABLE people.compartment (name text PRIMARY KEY);
INSERT INTO people.compartment SELECT DISTINCT unnest(compartments) FROM people.account;
