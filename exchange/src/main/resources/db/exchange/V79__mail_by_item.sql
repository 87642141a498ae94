-- The file of one person asks which envelopes named any of their objects.
CREATE INDEX outbox_items ON exchange.outbox USING gin (items);
CREATE INDEX inbox_items ON exchange.inbox USING gin (items);
