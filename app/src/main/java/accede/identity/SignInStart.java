package accede.identity;

import java.net.URI;

/// A sign-in that begins.
///
/// @param page the provider's page the browser is sent to
/// @param secrets what to keep until it comes back
public record SignInStart(URI page, SignInSecrets secrets) {}
