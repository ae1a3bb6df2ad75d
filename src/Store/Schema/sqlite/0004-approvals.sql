-- Approval by other people, at a time, of what is public or internal.

-- As what it was brought in, and by whom: nobody approves what is their own.
alter table taking_in add column classification text not null default 'public';
alter table taking_in add column taken_by text not null default '';

-- What waits for approval, or did. Never changed but for its end: an edit is another proposal that replaces this one, and has no approvals.
create table proposal (
  id             integer not null primary key autoincrement,
  taking_in      integer not null references taking_in (id),
  content_hash   text not null,
  proposed_by    text not null,
  proposed_at    text not null,
  publish_at     text,
  classification text not null,
  needed         integer not null,
  note           text not null,
  replaces       integer references proposal (id),
  ended          text not null default '',
  ended_at       text,
  ended_by       text,
  why            text not null default ''
);

create index proposal_taking_in on proposal (taking_in);

-- One person's yes to one proposal. With the last that is needed comes the approval.
create table consent (
  proposal     integer not null references proposal (id),
  approver     text not null,
  content_hash text not null,
  at           text not null,
  primary key (proposal, approver)
) without rowid;

alter table approval add column proposal integer references proposal (id);
alter table approval add column classification text not null default 'public';
alter table approval add column why text not null default '';
alter table approval add column emergency text not null default '';

-- How a question about a file was answered when it was brought in.
create table decision (
  taking_in integer not null references taking_in (id),
  ordinal   integer not null,
  code      text not null,
  location  text not null,
  text      text not null,
  decided_by text not null,
  at        text not null,
  primary key (taking_in, ordinal)
) without rowid;

-- Which partner organisations are named to see an internal edition.
create table named_partner (
  edition      text not null references edition (id),
  organisation text not null,
  named_by     text not null,
  at           text not null,
  primary key (edition, organisation)
) without rowid;

-- The one rule of visibility, which is about time: an approval as public, of the content as it is, due, not withdrawn.
create view standing_approval as
  select a.taking_in, a.approver, a.publish_at, a.emergency
  from approval a join taking_in t on t.id = a.taking_in and t.content_hash = a.content_hash
  where a.withdrawn_at is null and a.classification = 'public' and a.publish_at <= (select now from clock);

-- What the public sees: of each edition the last taking-in for which that rule holds.
drop view visible_taking_in;
create view visible_taking_in as
  select t.id, t.edition, t.taken_at
  from taking_in t
  where exists (select 1 from standing_approval a where a.taking_in = t.id)
    and not exists (
      select 1 from taking_in later join standing_approval a on a.taking_in = later.id
      where later.edition = t.edition and later.id > t.id);

-- The same rule for staff and named partners: what is internal, and what is public.
create view internal_taking_in as
  select t.id, t.edition, t.taken_at
  from taking_in t
  where exists (
      select 1 from approval a
      where a.taking_in = t.id and a.content_hash = t.content_hash and a.withdrawn_at is null
        and a.publish_at <= (select now from clock))
    and not exists (
      select 1 from taking_in later
      join approval a on a.taking_in = later.id and a.content_hash = later.content_hash and a.withdrawn_at is null
      where later.edition = t.edition and later.id > t.id
        and a.publish_at <= (select now from clock));

create view internal_reading as
  select r.measure, r.breakdown, r.period_end, r.months, r.place, r.taking_in, t.edition, r.value, r.marker, r.tab, r.line, r.col
  from reading r
  join internal_taking_in t on t.id = r.taking_in;

-- Every taking-in that is or once was seen by the public.
drop view seen_taking_in;
create view seen_taking_in as
  select t.id, t.edition
  from taking_in t
  where exists (
    select 1 from approval a
    where a.taking_in = t.id and a.content_hash = t.content_hash and a.classification = 'public' and a.publish_at <= (select now from clock)
      and (a.withdrawn_at is null or a.withdrawn_at > max(a.approved_at, a.publish_at)));

-- The moments at which what the public sees changed or will change: an approval as it stands that is or was seen, and the end of one.
drop view visible_change;
create view visible_change as
  select max(a.approved_at, a.publish_at) as moment
  from approval a join taking_in t on t.id = a.taking_in and t.content_hash = a.content_hash
  where a.classification = 'public' and (a.withdrawn_at is null or a.withdrawn_at > max(a.approved_at, a.publish_at))
  union all
  select a.withdrawn_at
  from approval a join taking_in t on t.id = a.taking_in and t.content_hash = a.content_hash
  where a.classification = 'public' and a.withdrawn_at > max(a.approved_at, a.publish_at);
