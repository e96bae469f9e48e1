-- The assessment workshop: which points are in scope, what was parked, who of the customer's IT team does what. What is
-- decided stands with the other decisions; a decision of the workshop also keeps the options that were chosen.

set local search_path = lotse, public;

-- Options by id, or language tags; what they are called stands in packages/assessment. Empty for other decisions.
alter table decision add column choice text[] not null default '{}';

create table workshop (
  customer_id uuid not null,
  engagement_id uuid not null,
  begun_at timestamptz not null,
  begun_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, engagement_id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id)
);
call lotse.protect('workshop');

-- A decision point that is out of scope; those that have no row are in scope.
create table workshop_left_out (
  customer_id uuid not null,
  engagement_id uuid not null,
  point_id text not null,
  reason text not null,
  left_out_at timestamptz not null,
  left_out_by uuid references person (id),
  primary key (customer_id, engagement_id, point_id),
  foreign key (customer_id, engagement_id) references workshop (customer_id, engagement_id)
);
call lotse.protect('workshop_left_out');

create table workshop_parked (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  words text not null,
  point_id text,
  answer text,
  parked_at timestamptz not null,
  parked_by uuid references person (id),
  settled_at timestamptz,
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  check ((answer is null) = (settled_at is null))
);
create index workshop_parked_engagement on workshop_parked (customer_id, engagement_id, parked_at);
call lotse.protect('workshop_parked');

create table workshop_duty (
  customer_id uuid not null,
  engagement_id uuid not null,
  contact_id uuid not null,
  duties text[] not null,
  version integer not null default 1,
  primary key (customer_id, engagement_id, contact_id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  foreign key (customer_id, contact_id) references contact (customer_id, id)
);
call lotse.protect('workshop_duty');
