/**
 * The place where facts are kept: PostgreSQL, one that Accede brings along and starts itself, or
 * one that an office already runs. Owns the connection, the migrations below {@code db/migration}
 * and the SQL; leaves every meaning of what is kept to the core. Read first: {@link
 * accede.storage.Database}.
 *
 * <p>Two roles work on the embedded database: {@code accede_owner} owns the tables and migrates
 * them, {@code accede_app} owns nothing and does all the work, so that row-level security holds for
 * it. An external database is used with the one role it gives us, which then owns the tables too: a
 * policy meant for it as well needs {@code force row level security}.
 */
@NullMarked
package accede.storage;

import org.jspecify.annotations.NullMarked;
