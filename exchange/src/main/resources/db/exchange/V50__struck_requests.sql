-- Requests whose words had their time: what became of them stays, what they said does not.
ALTER TABLE exchange.request ADD COLUMN struck boolean NOT NULL DEFAULT false;
CREATE INDEX request_unstruck ON exchange.request (changed_at) WHERE NOT struck;
