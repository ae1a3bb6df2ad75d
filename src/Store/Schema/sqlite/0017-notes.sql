-- What one person of the office notes for themselves about a meeting. Nobody else reads it, so it stands apart from every paper, and no audit row
-- holds a word of it. Unlike papers it is written over: only the last text is kept.

create table private_note (
  account  text not null,
  about    text not null,
  content  text not null,
  saved_at text not null,
  primary key (account, about)
) without rowid;
