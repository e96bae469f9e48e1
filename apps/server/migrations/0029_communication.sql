-- What is said to whom and when, who is trained, and how ready the people of each group are. Days follow the ring day of the
-- group and are not kept; a row is written only where somebody wrote something. Of people only contacts are named.

set local search_path = lotse, public;

create table communication_plan (
  customer_id uuid not null,
  engagement_id uuid not null,
  -- Times in which nothing is rolled out: [{from, to, name}].
  freezes jsonb not null default '[]' check (jsonb_typeof(freezes) = 'array'),
  -- What stands in the fields of messages, by language and name of the field.
  field_values jsonb not null default '{}',
  changed_at timestamptz not null,
  changed_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, engagement_id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id)
);
call lotse.protect('communication_plan');

create table communication_message (
  customer_id uuid not null,
  engagement_id uuid not null,
  group_id uuid not null,
  message_id text not null,
  state text not null default 'draft' check (state in ('draft', 'approved', 'sent', 'leftOut')),
  owner_contact uuid,
  approver_contact uuid,
  -- Own words by language; a language without any has the template.
  texts jsonb not null default '{}',
  field_values jsonb not null default '{}',
  left_out_reason text,
  -- Word for word what was approved, by language.
  approved_texts jsonb,
  approved_at timestamptz,
  approved_by uuid references person (id),
  sent_on date,
  -- The ring day, and the day it was planned for, at the time it was sent.
  sent_for date,
  sent_planned_on date,
  response text,
  changed_at timestamptz not null,
  changed_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, group_id, message_id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  foreign key (customer_id, group_id) references adoption_group (customer_id, id) on delete cascade,
  foreign key (customer_id, owner_contact) references contact (customer_id, id),
  foreign key (customer_id, approver_contact) references contact (customer_id, id),
  check ((state = 'leftOut') = (left_out_reason is not null)),
  check ((state = 'sent') = (sent_on is not null)),
  check ((state in ('approved', 'sent')) = (approved_texts is not null and approved_at is not null))
);
create index communication_message_engagement on communication_message (customer_id, engagement_id);
call lotse.protect('communication_message');

create table communication_training (
  customer_id uuid not null,
  engagement_id uuid not null,
  group_id uuid not null,
  form_id text not null,
  owner_contact uuid,
  held_on date,
  -- People who took part or opened the material; nobody is named.
  reached integer check (reached >= 0),
  link text,
  note text,
  changed_at timestamptz not null,
  changed_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, group_id, form_id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  foreign key (customer_id, group_id) references adoption_group (customer_id, id) on delete cascade,
  foreign key (customer_id, owner_contact) references contact (customer_id, id)
);
create index communication_training_engagement on communication_training (customer_id, engagement_id);
call lotse.protect('communication_training');

create table communication_group (
  customer_id uuid not null,
  engagement_id uuid not null,
  group_id uuid not null,
  -- The segment of the usage reports that the group is.
  segment_attribute text,
  segment_value text,
  survey_answers integer check (survey_answers >= 0),
  survey_score numeric(2, 1) check (survey_score between 1 and 5),
  -- From the ring day to 14 days after it.
  support_calls integer check (support_calls >= 0),
  changed_at timestamptz not null,
  changed_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, group_id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  foreign key (customer_id, group_id) references adoption_group (customer_id, id) on delete cascade,
  check ((segment_attribute is null) = (segment_value is null))
);
create index communication_group_engagement on communication_group (customer_id, engagement_id);
call lotse.protect('communication_group');

-- Messages in the words of the organisation. A change is a new version; the newest counts.
create table message_template (
  customer_id uuid not null check (customer_id = '00000000-0000-0000-0000-000000000000'),
  message_id text not null,
  version integer not null,
  -- By language; null: the words of Lotse again.
  texts jsonb,
  changed_at timestamptz not null,
  changed_by uuid references person (id),
  primary key (customer_id, message_id, version)
);
call lotse.protect('message_template');
-- What was written once helps at every customer.
create policy message_template_is_visible on message_template for select
  using (customer_id = '00000000-0000-0000-0000-000000000000');
