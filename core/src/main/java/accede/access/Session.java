package accede.access;

import java.time.Instant;

/// Somebody signed in.
///
/// @param account its number
/// @param device what the browser said of itself
/// @param way `password` or `oidc`
/// @param seen when it was last used
/// @param ends when it is over at the latest
public record Session(
    long id, long account, String device, String way, Instant begun, Instant seen, Instant ends) {}
