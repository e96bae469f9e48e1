-- A meeting may be held for a task of the playbook: a kickoff, a workshop. Its day is then the day of that task.

set local search_path = lotse, public;

alter table meeting add column task_id text;
