package accede.identity;

/// Who signed in, as the provider says. Issuer and subject together are the person's lasting
/// identity; e-mail address and name change and are given to others.
///
/// @param email empty if the provider gives none or does not vouch that it is the person's
/// @param name for display; empty if the provider gives none
public record SignedIn(String issuer, String subject, String email, String name) {}
