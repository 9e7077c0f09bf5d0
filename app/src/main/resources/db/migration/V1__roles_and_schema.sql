-- The working role may use what the owner's later migrations create, and owns nothing.
-- A table that is only ever added to takes rights back where it is made:
--   revoke update, delete on ... from ${worker};
grant usage on schema accede to ${worker};
alter default privileges in schema accede
  grant select, insert, update, delete on tables to ${worker};
alter default privileges in schema accede
  grant usage, select on sequences to ${worker};
