-- What a search filters, counts and sorts by stands beside the words, so that a hundred thousand
-- hits need no second table. Changes of validity are written here as well.
CREATE TABLE bank.search_row (
  statement bigint NOT NULL,
  said_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  superseded_at timestamptz NOT NULL,
  handling int NOT NULL,
  shared boolean NOT NULL,
  type text COLLATE "C" NOT NULL,
  names tsvector NOT NULL,
  words tsvector NOT NULL
) WITH (fillfactor = 90);
ALTER TABLE bank.search_row ALTER COLUMN words SET STORAGE EXTERNAL;
INSERT INTO bank.search_row
SELECT s.seq, s.said_at, s.recorded_at, s.superseded_at, s.handling, s.shared, s.type,
       l.names, l.words
FROM bank.lexeme l JOIN bank.statement_rows s ON s.seq = l.statement
ORDER BY s.seq;
DROP TABLE bank.lexeme;
ALTER TABLE bank.search_row RENAME TO lexeme;
ALTER TABLE bank.lexeme ADD CONSTRAINT lexeme_pkey PRIMARY KEY (statement);
CREATE INDEX lexeme_words ON bank.lexeme USING gin (words)
  WITH (fastupdate = on, gin_pending_list_limit = 65536);

-- The second lock of the words: full-text match is not leak-proof and could not use its index under
-- row-level security, so a view asks what a policy would.
CREATE VIEW bank.visible_lexeme AS
SELECT * FROM bank.lexeme WHERE
  CASE WHEN handling <@ (SELECT nullif(current_setting('bank.visible', true), '')::int4multirange)
    THEN true ELSE false END;
