-- What was agreed stays with the step that recorded it: somebody else may be assigned afterwards, and agrees anew.

set local search_path = lotse, public;

alter table expert_request_step add column agreement jsonb;
