/// The place where facts are kept: PostgreSQL, one that Accede brings along and starts itself, or
/// one that an office already runs. Owns the connection, the migrations below `db/migration` and
/// the SQL; leaves every meaning of what is kept to the core. Read first:
/// [accede.storage.Database].
///
/// Two roles work on the embedded database: `accede_owner` owns the tables and migrates them,
/// `accede_app` owns nothing and does all the work, so that row-level security holds for it. An
/// external database is used with the one role it gives us, which then owns the tables too: a
/// policy meant for it as well needs `force row level security`.
@NullMarked
package accede.storage;

import org.jspecify.annotations.NullMarked;
