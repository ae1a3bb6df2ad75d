-- Editions, what was read from them, and who let it be seen. Instants are UTC text of fixed width, so they compare as text;
-- values are text, because SQLite has no decimal and the scale of a value is its printed precision.

create table edition (
  id                   text not null primary key,
  source               text not null,
  publisher            text not null,
  title                text not null,
  published            text not null,
  published_is_assumed integer not null,
  correction           integer not null,
  sha256               text not null,
  file                 text not null,
  address              text
) without rowid;

-- The publisher's own file, byte for byte.
create table original (
  sha256 text not null primary key,
  bytes  blob not null
);

-- One taking-in of an edition; again under a corrected mapping is another row.
create table taking_in (
  id           integer not null primary key autoincrement,
  edition      text not null references edition (id),
  taken_at     text not null,
  said         text not null,
  reason       text not null,
  content_hash text not null
);

create unique index taking_in_once on taking_in (edition, content_hash);

create table reading (
  measure    text not null,
  breakdown  text not null,
  period_end text not null,
  months     integer not null,
  place      text not null,
  taking_in  integer not null references taking_in (id),
  value      text,
  marker     text not null,
  tab        text not null,
  line       integer not null,
  col        integer not null,
  primary key (measure, breakdown, period_end, months, place, taking_in)
) without rowid;

create table note (
  taking_in integer not null references taking_in (id),
  ordinal   integer not null,
  place     text,
  period    text,
  kind      text not null,
  code      text not null,
  location  text not null,
  text      text not null,
  primary key (taking_in, ordinal)
) without rowid;

-- Nothing is visible without one of these. It is bound to what was approved by the hash.
create table approval (
  id           integer not null primary key autoincrement,
  taking_in    integer not null references taking_in (id),
  content_hash text not null,
  approver     text not null,
  approved_at  text not null,
  publish_at   text not null,
  withdrawn_at text,
  withdrawn_by text
);

create index approval_taking_in on approval (taking_in);

-- What a heading means, answered once and kept.
create table mapping (
  source  text not null,
  heading text not null,
  role    text not null,
  said_at text not null,
  primary key (source, heading)
) without rowid;

create table audit (
  id       integer not null primary key autoincrement,
  at       text not null,
  actor    text not null,
  act      text not null,
  subject  text not null,
  detail   text not null,
  previous text not null,
  hash     text not null
);

-- The only clock: what is visible and when something was done are told by the database itself.
create view clock as select strftime('%Y-%m-%dT%H:%M:%fZ', 'now') as now;

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
  select max(a.approved_at, a.publish_at) as moment
  from approval a join taking_in t on t.id = a.taking_in and t.content_hash = a.content_hash
  where a.withdrawn_at is null or a.withdrawn_at > max(a.approved_at, a.publish_at)
  union all
  select a.withdrawn_at
  from approval a join taking_in t on t.id = a.taking_in and t.content_hash = a.content_hash
  where a.withdrawn_at > max(a.approved_at, a.publish_at);

-- What is visible, when that last changed, and when it will next.
create view visible_version as
  select
    coalesce((select max(moment) from visible_change where moment <= (select now from clock)), '') as version,
    coalesce((select group_concat(id) from (select id from visible_taking_in order by id)), '') as takings_in,
    (select min(moment) from visible_change where moment > (select now from clock)) as next,
    (select now from clock) as now;
