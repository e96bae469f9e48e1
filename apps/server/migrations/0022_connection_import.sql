-- What became of what a run handed to the import, and since when the content of a source lies there.

set local search_path = lotse, public;

-- The jobs that took in what the run brought.
alter table graph_run add column imports uuid[] not null default '{}';

-- When the content that `sha256` names was handed on: a list that does not change is confirmed every few days.
alter table graph_source add column kept_at timestamptz;
