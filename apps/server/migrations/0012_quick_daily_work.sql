-- My work and data quality at ten thousand engagements: what is needed to choose and order the lines stands in indexes, so
-- that the tables are read only for the lines that are shown.

set local search_path = lotse, public;

-- Where somebody works, and in which roles.
create index assignment_work on assignment (person_id, customer_id, engagement_id, role) where until is null;

drop index next_action_due;
create index next_action_work on next_action (customer_id, engagement_id, role, due, urgency, kind, key);

drop index note_next_action;
create index note_next_step on note (customer_id, engagement_id, next_action_date, category, id)
  where next_action_date is not null;
-- Whether a later note of the category has replaced a next step.
create index note_newest on note (customer_id, engagement_id, category, written_at, id);

create index meeting_coming on meeting (starts_at, customer_id, engagement_id, id, ends_at)
  where deleted_at is null and state = 'planned';
drop index meeting_attendee_person;
create index meeting_attendee_person on meeting_attendee (person_id, customer_id, meeting_id) where person_id is not null;
