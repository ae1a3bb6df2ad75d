-- Papers of the office's own, such as a statement. Each version is an edition without readings, so that it is proposed, approved, shown and
-- taken back by the same rule as everything else; here is of which paper it is a version, and who wrote it.

create table paper_version (
  edition text not null primary key references edition (id),
  kind    text not null,
  name    text not null
) without rowid;

create index paper_version_name on paper_version (kind, name);

-- Everybody who wrote something of a version: none of them approves it.
create table paper_author (
  edition text not null references edition (id),
  author  text not null,
  primary key (edition, author)
) without rowid;

-- A paper while it is written. Every saving is a row of its own, so that nothing is lost and every difference can be shown.
create table paper_draft (
  kind     text not null,
  name     text not null,
  revision integer not null,
  content  text not null,
  saved_by text not null,
  saved_at text not null,
  primary key (kind, name, revision)
) without rowid;
