-- The role that acknowledged a tip-off has a new name.
UPDATE exchange.tip_off SET acknowledged_by = 'approver' WHERE acknowledged_by = 'supervisor';
