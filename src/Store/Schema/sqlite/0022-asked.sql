-- Questions of the public as they were sent. Only the day is kept, not the moment; nothing of where they came from. The text and the address for a
-- reply, which is sealed, are taken away when they are not needed any more; what stays tells that there was one and what became of it.

create table asked_question (
  id       integer not null primary key autoincrement,
  form     text not null unique, -- the form that it came by: sent twice, it is kept once
  received text not null,
  content  text not null,        -- empty when it was taken away
  about    text not null,
  area     text not null,
  reply_to text not null,        -- sealed; empty for none
  marks    text not null,        -- kinds of personal data that were found in it
  in_flood integer not null,
  state    text not null,        -- waiting, taken, joined, declined
  number   integer,            -- of the question that it became or joined
  reason   text not null,
  told     integer not null    -- 1: the owner was told that it waits, 2: that the reply is overdue
);
