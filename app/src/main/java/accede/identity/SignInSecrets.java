package accede.identity;

import java.net.URI;

/// What must be kept of a sign-in that has begun until the browser comes back, where only this
/// browser's session finds it; used once.
///
/// @param state comes back in the address and shows that the answer belongs to this browser
/// @param nonce stands in the ID token and shows that it was made for this sign-in
/// @param verifier proves to the provider that who takes the code has asked for it (PKCE)
/// @param returnTo where the provider sends the browser
public record SignInSecrets(String state, String nonce, String verifier, URI returnTo) {

  /// Hides them.
  @Override
  public String toString() {
    return "secrets of a sign-in that returns to " + returnTo;
  }
}
