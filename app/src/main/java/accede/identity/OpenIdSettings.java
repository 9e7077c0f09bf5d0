package accede.identity;

import java.net.URI;
import java.util.regex.Pattern;

/// An organization's OpenID Connect provider, as its administrator registered Accede there.
///
/// @param issuer exactly as the provider writes it; https, or http on this very machine
/// @param clientId what the provider calls Accede
/// @param clientSecret what Accede proves itself with; empty for a client without one, which PKCE
///   alone protects
/// @param label what the button says, such as `Ministry of Foreign Affairs`
public record OpenIdSettings(URI issuer, String clientId, String clientSecret, String label) {

  private static final Pattern THIS_MACHINE =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

  public OpenIdSettings {
    if (!isSafe(issuer, true) || issuer.getRawQuery() != null || issuer.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "The issuer '"
              + issuer
              + "' is not the address of an OpenID Connect provider.\n"
              + "It starts with https:// and has neither ? nor #; the provider's"
              + " documentation names it.");
    }
    if (clientId.isBlank() || label.isBlank()) {
      throw new IllegalArgumentException(
          "The provider " + issuer + " lacks its client id or the label of its button.");
    }
  }

  /// Whether secrets may be sent there: encrypted, or not leaving this machine.
  boolean isSafe(URI address) {
    return isSafe(address, isThisMachine(issuer));
  }

  private static boolean isSafe(URI address, boolean local) {
    return address.getHost() != null
        && address.getRawUserInfo() == null
        && ("https".equals(address.getScheme()) || (local && isThisMachine(address)));
  }

  private static boolean isThisMachine(URI address) {
    return "http".equals(address.getScheme())
        && address.getHost() != null
        && THIS_MACHINE.matcher(address.getHost()).matches();
  }

  /// Hides the secret.
  @Override
  public String toString() {
    return label + " (" + issuer + ", client " + clientId + ")";
  }
}
