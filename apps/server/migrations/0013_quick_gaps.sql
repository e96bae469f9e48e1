-- Data quality at ten thousand engagements: gaps that only the tables know are found in indexes.

set local search_path = lotse, public;

-- Engagements whose work counts as somebody else's.
create index engagement_scenario on engagement (scenario, customer_id, id, created_at) where deleted_at is null;
-- Customers without tenant or engagement.
create index customer_kept on customer (customer_id, windows_upgrade, created_at) where deleted_at is null;
