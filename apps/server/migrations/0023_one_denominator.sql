-- Months of a tenant are divided by one denominator, which changes when licences are known long enough. A verdict names the
-- one it was made by, so that the change is told once; null: the verdict is older than this.

set local search_path = lotse, public;

alter table usage_verdict add column denominator text;
