-- A release into a space that needs another officer waits as others do, under its charter.
ALTER TABLE exchange.proposal ADD COLUMN space uuid REFERENCES exchange.space;
