-- In which shifts a group works, so that each has a champion; who takes the next step about an objection;
-- the same figures of a mini-workshop again, weeks later; and the meeting in which a conversation was held.

set local search_path = lotse, public;

alter table adoption_group add column shifts text[] not null default '{}';

-- Not valid: rows there are hold nothing yet, and nobody's rows are in sight here to be looked through.
alter table adoption_objection
  add column follow_up_contact uuid,
  add foreign key (customer_id, follow_up_contact) references contact (customer_id, id) not valid;

alter table adoption_mini_workshop add column review_funnel jsonb;

alter table adoption_conversation
  add column meeting_id uuid,
  add foreign key (customer_id, meeting_id) references meeting (customer_id, id) on delete set null (meeting_id) not valid;
