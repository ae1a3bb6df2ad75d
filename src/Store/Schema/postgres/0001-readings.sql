-- Editions, what was read from them, and who let it be seen. The same as the script of this number for SQLite. Instants are UTC text of
-- fixed width here too, and all text is ordered by its characters alone (collate "C"), whatever the server's language is. A value is numeric
-- without a declared scale: PostgreSQL keeps the scale of each, which is its printed precision.

create table edition (
  id                   text collate "C" not null primary key,
  source               text collate "C" not null,
  publisher            text collate "C" not null,
  title                text collate "C" not null,
  published            text collate "C" not null,
  published_is_assumed integer not null,
  correction           integer not null,
  sha256               text collate "C" not null,
  file                 text collate "C" not null,
  address              text collate "C"
);

-- The publisher's own file, byte for byte.
create table original (
  sha256 text collate "C" not null primary key,
  bytes  bytea not null
);

-- One taking-in of an edition; again under a corrected mapping is another row.
create table taking_in (
  id           bigint not null generated always as identity primary key,
  edition      text collate "C" not null references edition (id),
  taken_at     text collate "C" not null,
  said         text collate "C" not null,
  reason       text collate "C" not null,
  content_hash text collate "C" not null
);

create unique index taking_in_once on taking_in (edition, content_hash);

create table reading (
  measure    text collate "C" not null,
  breakdown  text collate "C" not null,
  period_end text collate "C" not null,
  months     integer not null,
  place      text collate "C" not null,
  taking_in  bigint not null references taking_in (id),
  value      numeric,
  marker     text collate "C" not null,
  tab        text collate "C" not null,
  line       integer not null,
  col        integer not null,
  primary key (measure, breakdown, period_end, months, place, taking_in)
);

create table note (
  taking_in bigint not null references taking_in (id),
  ordinal   integer not null,
  place     text collate "C",
  period    text collate "C",
  kind      text collate "C" not null,
  code      text collate "C" not null,
  location  text collate "C" not null,
  text      text collate "C" not null,
  primary key (taking_in, ordinal)
);

-- Nothing is visible without one of these. It is bound to what was approved by the hash.
create table approval (
  id           bigint not null generated always as identity primary key,
  taking_in    bigint not null references taking_in (id),
  content_hash text collate "C" not null,
  approver     text collate "C" not null,
  approved_at  text collate "C" not null,
  publish_at   text collate "C" not null,
  withdrawn_at text collate "C",
  withdrawn_by text collate "C"
);

create index approval_taking_in on approval (taking_in);

-- What a heading means, answered once and kept.
create table mapping (
  source  text collate "C" not null,
  heading text collate "C" not null,
  role    text collate "C" not null,
  said_at text collate "C" not null,
  primary key (source, heading)
);

create table audit (
  id       bigint not null generated always as identity primary key,
  at       text collate "C" not null,
  actor    text collate "C" not null,
  act      text collate "C" not null,
  subject  text collate "C" not null,
  detail   text collate "C" not null,
  previous text collate "C" not null,
  hash     text collate "C" not null
);

-- The only clock: what is visible and when something was done are told by the database itself. It goes on within a transaction but stands
-- still within a statement, as SQLite's does: a question must not see one moment in one half and a later one in the other.
create view clock as select to_char(statement_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') collate "C" as now;

-- The one rule of visibility, which is about time: approved as it stands, due, not withdrawn, and the last such taking-in of its edition.
create view visible_taking_in as
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

create view visible_reading as
  select r.measure, r.breakdown, r.period_end, r.months, r.place, r.taking_in, t.edition, r.value, r.marker, r.tab, r.line, r.col
  from reading r
  join visible_taking_in t on t.id = r.taking_in;

-- The moments at which what is visible changed or will change: an approval as it stands that is or was seen, and the end of one.
create view visible_change as
  select greatest(a.approved_at, a.publish_at) as moment
  from approval a join taking_in t on t.id = a.taking_in and t.content_hash = a.content_hash
  where a.withdrawn_at is null or a.withdrawn_at > greatest(a.approved_at, a.publish_at)
  union all
  select a.withdrawn_at
  from approval a join taking_in t on t.id = a.taking_in and t.content_hash = a.content_hash
  where a.withdrawn_at > greatest(a.approved_at, a.publish_at);

-- What is visible, when that last changed, and when it will next.
create view visible_version as
  select
    coalesce((select max(moment) from visible_change where moment <= (select now from clock)), '') as version,
    coalesce((select string_agg(cast(id as text), ',' order by id) from visible_taking_in), '') as takings_in,
    (select min(moment) from visible_change where moment > (select now from clock)) as next,
    (select now from clock) as now;
