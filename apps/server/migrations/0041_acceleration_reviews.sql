-- Every review of a case is kept, the answer to a stall has a version, and the desk says what makes a customer stand there.

set local search_path = lotse, public;

create table acceleration_review (
  customer_id uuid not null,
  case_id uuid not null,
  meeting_id uuid not null,
  planned_at timestamptz not null,
  primary key (customer_id, case_id, meeting_id),
  foreign key (customer_id, case_id) references acceleration_case (customer_id, id),
  foreign key (customer_id, meeting_id) references meeting (customer_id, id) on delete cascade
);
create index acceleration_review_meeting on acceleration_review (customer_id, meeting_id);

-- Those there are already: read in the scope of the portfolio, before the new table is under any.
select set_config('app.customer', '*', true);
insert into acceleration_review (customer_id, case_id, meeting_id, planned_at)
  select customer_id, id, review_meeting_id, opened_at from acceleration_case where review_meeting_id is not null;
call lotse.protect('acceleration_review');
alter table acceleration_case drop column review_meeting_id;

alter table acceleration_answer add column version integer not null default 1;

-- Drawn anew with the next evaluation.
alter table acceleration_row add column trigger text not null default 'manual'
  check (trigger in ('stall', 'manual', 'slipping', 'askedForHelp', 'paused'));
alter table acceleration_row add column stalled_since text;
