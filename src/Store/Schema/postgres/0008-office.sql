-- What the staff of an office decide about it: one row for each decision, the last about a thing stands. Nothing is changed or deleted,
-- so what stood before can come back. No content: what the shipped file says stands again.
-- The same as the script of this number for SQLite.

create table office_decision (
  id         bigint not null generated always as identity primary key,
  about      text collate "C" not null,
  content    text collate "C",
  decided_by text collate "C" not null,
  decided_at text collate "C" not null,
  undoes     bigint references office_decision (id)
);

create index office_decision_about on office_decision (about, id);

create table office_picture (
  sha256 text collate "C" not null primary key,
  bytes  bytea not null
);
