CREATE TABLE harbour.berth (name text PRIMARY KEY);
