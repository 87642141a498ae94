-- A search walks the rows of every statement that has its words, also of those whose handling it may
-- not see. Rows lie by the level of their marking now, so that what is above a viewer's clearance is
-- not walked at all: it costs no time, and the time taken says nothing about it. The level is the one
-- stated, clear 0 to red 4, which never changes for a handling, whatever a later program understands.
ALTER TABLE bank.handling ADD COLUMN level smallint;
UPDATE bank.handling SET level = array_position(
  ARRAY['clear', 'green', 'amber', 'amber+strict', 'red'],
  convert_from(json, 'UTF8')::jsonb ->> 'marking') - 1;
ALTER TABLE bank.handling ALTER COLUMN level SET NOT NULL;

DROP VIEW bank.visible_lexeme;
ALTER TABLE bank.lexeme RENAME TO lexeme_before;
ALTER TABLE bank.lexeme_before DROP CONSTRAINT lexeme_pkey;
DROP INDEX bank.lexeme_words;

CREATE TABLE bank.lexeme (
  statement bigint NOT NULL,
  said_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  superseded_at timestamptz NOT NULL,
  handling int NOT NULL,
  level smallint NOT NULL,
  shared boolean NOT NULL,
  type text COLLATE "C" NOT NULL,
  names tsvector NOT NULL,
  words tsvector NOT NULL,
  PRIMARY KEY (statement, level)
) PARTITION BY LIST (level);
ALTER TABLE bank.lexeme ALTER COLUMN words SET STORAGE EXTERNAL;
CREATE TABLE bank.lexeme_clear PARTITION OF bank.lexeme FOR VALUES IN (0) WITH (fillfactor = 90);
CREATE TABLE bank.lexeme_green PARTITION OF bank.lexeme FOR VALUES IN (1) WITH (fillfactor = 90);
CREATE TABLE bank.lexeme_amber PARTITION OF bank.lexeme FOR VALUES IN (2) WITH (fillfactor = 90);
CREATE TABLE bank.lexeme_amber_strict PARTITION OF bank.lexeme FOR VALUES IN (3) WITH (fillfactor = 90);
CREATE TABLE bank.lexeme_red PARTITION OF bank.lexeme FOR VALUES IN (4) WITH (fillfactor = 90);

INSERT INTO bank.lexeme
SELECT l.statement, l.said_at, l.recorded_at, l.superseded_at, l.handling, h.level, l.shared, l.type,
       l.names, l.words
FROM bank.lexeme_before l JOIN bank.handling h ON h.id = l.handling
ORDER BY l.statement;
DROP TABLE bank.lexeme_before;
CREATE INDEX lexeme_words ON bank.lexeme USING gin (words)
  WITH (fastupdate = on, gin_pending_list_limit = 65536);

CREATE VIEW bank.visible_lexeme AS
SELECT * FROM bank.lexeme WHERE
  CASE WHEN handling < (SELECT 8 * length(decode(current_setting('bank.visible_bits', true), 'hex')))
    THEN get_bit((SELECT decode(current_setting('bank.visible_bits', true), 'hex')), handling) = 1
    ELSE false END;
