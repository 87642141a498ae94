-- The second lock of the words asks of each hit whether its handling may be seen. Looking a number up
-- among ranges took as long as finding the hit; a bit of a string is there at once. What lies beyond
-- the string, or no string at all, is not visible.
CREATE OR REPLACE VIEW bank.visible_lexeme AS
SELECT * FROM bank.lexeme WHERE
  CASE WHEN handling < (SELECT 8 * length(decode(current_setting('bank.visible_bits', true), 'hex')))
    THEN get_bit((SELECT decode(current_setting('bank.visible_bits', true), 'hex')), handling) = 1
    ELSE false END;
