-- Relations in the order of a page, from either end, so that a page of a hub costs a page.
CREATE INDEX edge_outward ON bank.edge_rows (source, said_at, owner);
CREATE INDEX edge_inward ON bank.edge_rows (target, said_at, owner);
DROP INDEX bank.edge_target;

-- Relations that several statements may tell are few, and are compared with one another.
CREATE INDEX edge_shared_outward ON bank.edge_rows (source) WHERE shared;
CREATE INDEX edge_shared_inward ON bank.edge_rows (target) WHERE shared;
