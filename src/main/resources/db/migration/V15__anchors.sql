-- Time stamps of seals by an authority outside (RFC 3161): rows are added, never changed, and each is told in an entry.
create table ledger_anchor (
  seal bigint primary key references ledger_seal (number),
  at timestamp(6) with time zone not null,
  authority varchar(255) not null,
  token bytea not null
);
