package accede.web;

import accede.identity.OpenIdSettings;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// Where the settings of an identity provider come from.
final class OpenSettings {

  private OpenSettings() {}

  /// `ACCEDE_OIDC_ISSUER`, `ACCEDE_OIDC_CLIENT`, `ACCEDE_OIDC_SECRET` and `ACCEDE_OIDC_LABEL`;
  /// empty if no issuer is named.
  static Optional<OpenIdSettings> ofEnvironment(Map<String, String> environment) {
    String issuer = environment.getOrDefault("ACCEDE_OIDC_ISSUER", "");
    return issuer.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OpenIdSettings(
                URI.create(issuer),
                environment.getOrDefault("ACCEDE_OIDC_CLIENT", "accede"),
                environment.getOrDefault("ACCEDE_OIDC_SECRET", ""),
                environment.getOrDefault("ACCEDE_OIDC_LABEL", URI.create(issuer).getHost())));
  }
}
