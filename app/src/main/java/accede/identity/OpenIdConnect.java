package accede.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.InvalidHashException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Signing in with the account people have at their own organization: OpenID Connect Core 1.0, the
/// authorization code flow with PKCE (RFC 7636), state, nonce and the issuer in the answer (RFC
/// 9207). The provider's settings are asked for at first use and remembered for an hour.
///
/// A sign-in that fails throws [SignInRefused], whose reason is one of five; the message never
/// holds a secret, a code or a token.
public final class OpenIdConnect {

  /// Signed with the provider's own key: never `none`, never with the shared secret (HS256).
  private static final Set<JWSAlgorithm> SIGNATURES =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256);

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration REMEMBERED = Duration.ofHours(1);
  private static final int CLOCKS_DIFFER_SECONDS = 60;

  private static final int OK = 200;
  private static final int SERVER_TROUBLE = 500;
  private static final int LONGEST_QUERY = 16 * 1024;
  private static final int LONGEST_QUOTE = 200;
  private static final int LONGEST_EMAIL = 320;
  private static final int LONGEST_NAME = 200;

  /// Controls of terminals and of the direction of writing; those within words stay.
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]+");

  private final OpenIdSettings settings;
  private final ProviderHttp http;
  private final Object discovery = new Object();
  private volatile @Nullable Provider known;

  /// @param settings of one provider; nothing is asked of it before the first sign-in
  public OpenIdConnect(OpenIdSettings settings) {
    this(settings, PATIENCE);
  }

  OpenIdConnect(OpenIdSettings settings, Duration patience) {
    this.settings = settings;
    this.http = new ProviderHttp(patience);
  }

  /// Begins a sign-in.
  ///
  /// @param returnTo our page the provider sends the browser to, as registered there
  /// @throws SignInRefused if the provider cannot be reached or is not the one that was meant
  public SignInStart begin(URI returnTo) {
    Provider provider = provider();
    SignInSecrets secrets =
        new SignInSecrets(
            new State().getValue(),
            new Nonce().getValue(),
            new CodeVerifier().getValue(),
            returnTo);
    URI page =
        new AuthenticationRequest.Builder(
                ResponseType.CODE, new Scope("openid", "email", "profile"), clientId(), returnTo)
            .endpointURI(provider.metadata().getAuthorizationEndpointURI())
            .state(new State(secrets.state()))
            .nonce(new Nonce(secrets.nonce()))
            .codeChallenge(new CodeVerifier(secrets.verifier()), CodeChallengeMethod.S256)
            .build()
            .toURI();
    return new SignInStart(page, secrets);
  }

  /// Ends a sign-in when the browser has come back.
  ///
  /// @param query what stands behind the question mark of the address it came to, still escaped
  /// @param kept the secrets of the sign-in that began in this browser, not used before
  /// @throws SignInRefused if anything about the answer does not hold
  public SignedIn finish(String query, SignInSecrets kept) {
    Provider provider = provider();
    AuthorizationCode code = code(query, kept, provider);
    OIDCTokens tokens = tokens(code, kept, provider);
    IDTokenClaimsSet claims = trusted(tokens, kept, provider);
    return signedIn(claims, tokens, provider);
  }

  /// The provider's page that ends the session there too, if it has one.
  ///
  /// @param returnTo our page to come back to, as registered at the provider for this purpose
  public Optional<URI> signOutPage(URI returnTo) {
    return Optional.ofNullable(provider().metadata().getEndSessionEndpointURI())
        .map(page -> new LogoutRequest(page, null, null, clientId(), returnTo, null, null).toURI());
  }

  // The provider.

  private record Provider(
      OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, long learntAt) {

    boolean isFresh() {
      return System.nanoTime() - learntAt < REMEMBERED.toNanos();
    }
  }

  private Provider provider() {
    Provider remembered = known;
    if (remembered != null && remembered.isFresh()) {
      return remembered;
    }
    synchronized (discovery) {
      remembered = known;
      if (remembered == null || !remembered.isFresh()) {
        remembered = discovered();
        known = remembered;
      }
      return remembered;
    }
  }

  private Provider discovered() {
    OIDCProviderMetadata metadata = metadata();
    if (!metadata.getIssuer().getValue().equals(settings.issuer().toString())) {
      throw wrong(
          "calls itself '"
              + quoted(metadata.getIssuer().getValue())
              + "'.\nSet the issuer to exactly that if it is the provider that was meant.",
          null);
    }
    demandSafe("authorization", metadata.getAuthorizationEndpointURI());
    demandSafe("token", metadata.getTokenEndpointURI());
    demandSafe("keys", metadata.getJWKSetURI());
    for (URI page : optional(metadata.getUserInfoEndpointURI())) {
      demandSafe("userinfo", page);
    }
    for (URI page : optional(metadata.getEndSessionEndpointURI())) {
      demandSafe("end of session", page);
    }
    return new Provider(metadata, keys(metadata), System.nanoTime());
  }

  private OIDCProviderMetadata metadata() {
    String issuer = settings.issuer().toString();
    URI page = URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
    try {
      HTTPResponse answer = http.get(page);
      if (answer.getStatusCode() >= SERVER_TROUBLE) {
        throw unreachable("answers " + answer.getStatusCode(), null);
      }
      if (answer.getStatusCode() != OK) {
        throw wrong(
            "answers "
                + answer.getStatusCode()
                + " at "
                + page
                + ", where a provider describes itself.\nCheck the issuer.",
            null);
      }
      return OIDCProviderMetadata.parse(String.valueOf(answer.getBody()));
    } catch (IOException e) {
      throw unreachable(said(e), e);
    } catch (ParseException e) {
      throw wrong(
          "describes itself at " + page + " in a way that is not understood: " + said(e), e);
    }
  }

  private void demandSafe(String purpose, @Nullable URI address) {
    if (address == null || !settings.isSafe(address)) {
      throw wrong(
          "names "
              + (address == null ? "no address" : "'" + quoted(address.toString()) + "'")
              + " for its "
              + purpose
              + "; only https is trusted with secrets.",
          null);
    }
  }

  /// The provider's keys, remembered for five minutes and asked for again when a token names one
  /// not known, but not more often than every half minute.
  private JWKSource<SecurityContext> keys(OIDCProviderMetadata metadata) {
    try {
      return JWKSourceBuilder.<SecurityContext>create(metadata.getJWKSetURI().toURL(), http)
          .refreshAheadCache(false)
          .build();
    } catch (MalformedURLException e) {
      throw wrong("names an address for its keys that is none.", e);
    }
  }

  // The answer that came with the browser.

  private AuthorizationCode code(String query, SignInSecrets kept, Provider provider) {
    if (query.length() > LONGEST_QUERY) {
      throw notThis("is longer than any real one");
    }
    Map<String, List<String>> answer = URLUtils.parseParameters(query);
    if (answer.values().stream().anyMatch(values -> values.size() != 1)) {
      throw notThis("says something twice");
    }
    // State first: before it is known to be ours nothing else of the answer counts, errors neither.
    if (!isSame(kept.state(), only(answer, "state"))) {
      throw notThis("carries another state");
    }
    demandIssuer(only(answer, "iss"), provider);
    AuthenticationResponse response;
    try {
      response = AuthenticationResponseParser.parse(kept.returnTo(), answer);
    } catch (ParseException e) {
      throw notThis("is not understood: " + said(e));
    }
    if (!response.indicatesSuccess()) {
      throw new SignInRefused(
          SignInRefused.Reason.DECLINED,
          settings
              + " did not let the person in: "
              + shown(response.toErrorResponse().getErrorObject()));
    }
    AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
    if (code == null) {
      throw notThis("carries no code");
    }
    return code;
  }

  /// RFC 9207: an answer of another provider is not taken to this one.
  private void demandIssuer(String issuer, Provider provider) {
    if (issuer.isEmpty() && provider.metadata().supportsAuthorizationResponseIssuerParam()) {
      throw notThis("lacks the issuer that the provider promises to name");
    }
    if (!issuer.isEmpty() && !issuer.equals(settings.issuer().toString())) {
      throw notThis("comes from '" + quoted(issuer) + "'");
    }
  }

  // The code for the tokens.

  private OIDCTokens tokens(AuthorizationCode code, SignInSecrets kept, Provider provider) {
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(code, kept.returnTo(), new CodeVerifier(kept.verifier()));
    URI page = provider.metadata().getTokenEndpointURI();
    TokenRequest request =
        authentication(provider)
            .map(ours -> new TokenRequest.Builder(page, ours, grant))
            .orElseGet(() -> new TokenRequest.Builder(page, clientId(), grant))
            .build();
    HTTPResponse answer = ask(request.toHTTPRequest());
    try {
      TokenResponse response = OIDCTokenResponseParser.parse(answer);
      if (!response.indicatesSuccess()) {
        throw refused(response.toErrorResponse().getErrorObject());
      }
      OIDCTokens tokens = (OIDCTokens) response.toSuccessResponse().getTokens();
      if (tokens.getIDToken() == null) {
        throw notTrusted("gave no ID token", null);
      }
      return tokens;
    } catch (ParseException e) {
      throw notTrusted("gave tokens that are not understood", null);
    }
  }

  private Optional<ClientAuthentication> authentication(Provider provider) {
    if (settings.clientSecret().isEmpty()) {
      return Optional.empty();
    }
    Secret secret = new Secret(settings.clientSecret());
    List<ClientAuthenticationMethod> methods = provider.metadata().getTokenEndpointAuthMethods();
    // Basic unless only the other is offered (OpenID Connect Discovery 1.0, 3).
    boolean basic =
        methods == null
            || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            || !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    return Optional.of(
        basic
            ? new ClientSecretBasic(clientId(), secret)
            : new ClientSecretPost(clientId(), secret));
  }

  private SignInRefused refused(@Nullable ErrorObject error) {
    String code = error == null ? "" : String.valueOf(error.getCode());
    String message = settings + " gives no tokens: " + shown(error);
    return switch (code) {
      case "invalid_grant" -> new SignInRefused(SignInRefused.Reason.NOT_THIS_SIGN_IN, message);
      default ->
          new SignInRefused(
              SignInRefused.Reason.SETTINGS_WRONG,
              message + "\nCheck the client id and the secret.");
    };
  }

  // What the tokens say.

  private IDTokenClaimsSet trusted(OIDCTokens tokens, SignInSecrets kept, Provider provider) {
    IDTokenValidator validator =
        new IDTokenValidator(
            new Issuer(settings.issuer()),
            clientId(),
            new JWSVerificationKeySelector<>(SIGNATURES, provider.keys()),
            null);
    validator.setMaxClockSkew(CLOCKS_DIFFER_SECONDS);
    JWT token = tokens.getIDToken();
    try {
      IDTokenClaimsSet claims = validator.validate(token, new Nonce(kept.nonce()));
      demandParty(claims);
      if (claims.getAccessTokenHash() != null) {
        AccessTokenValidator.validate(
            tokens.getAccessToken(),
            (JWSAlgorithm) token.getHeader().getAlgorithm(),
            claims.getAccessTokenHash());
      }
      return claims;
    } catch (KeySourceException e) {
      throw unreachable("does not give its keys: " + said(e), e);
    } catch (BadJOSEException | JOSEException | InvalidHashException e) {
      throw notTrusted("gave an ID token that does not hold: " + said(e), e);
    }
  }

  /// OpenID Connect Core 1.0, 3.1.3.7, steps 4 and 5, which the library checks only in part.
  private void demandParty(IDTokenClaimsSet claims) {
    var party = claims.getAuthorizedParty();
    if (party == null ? claims.getAudience().size() > 1 : !isUs(party.getValue())) {
      throw notTrusted("gave an ID token meant for another party", null);
    }
  }

  private boolean isUs(String client) {
    return client.equals(settings.clientId());
  }

  private SignedIn signedIn(IDTokenClaimsSet claims, OIDCTokens tokens, Provider provider) {
    String subject = claims.getSubject().getValue();
    String email = email(claims);
    String name = text(claims, "name", LONGEST_NAME);
    URI page = provider.metadata().getUserInfoEndpointURI();
    // Many providers put no more into the ID token than who it is (OpenID Connect Core 1.0, 5.4).
    if (page != null && (claims.getStringClaim("email") == null || name.isEmpty())) {
      UserInfo more = userInfo(page, tokens, subject);
      email = claims.getStringClaim("email") == null ? email(more) : email;
      name = name.isEmpty() ? text(more, "name", LONGEST_NAME) : name;
    }
    return new SignedIn(settings.issuer().toString(), subject, email, name);
  }

  private UserInfo userInfo(URI page, OIDCTokens tokens, String subject) {
    HTTPResponse answer = ask(new UserInfoRequest(page, tokens.getAccessToken()).toHTTPRequest());
    try {
      UserInfoResponse response = UserInfoResponse.parse(answer);
      if (!response.indicatesSuccess()) {
        throw notTrusted(
            "says nothing about the person: " + shown(response.toErrorResponse().getErrorObject()),
            null);
      }
      UserInfo info = response.toSuccessResponse().getUserInfo();
      if (info == null || !info.getSubject().getValue().equals(subject)) {
        throw notTrusted("tells of another person than its ID token", null);
      }
      return info;
    } catch (ParseException e) {
      throw notTrusted("tells of the person in a way that is not understood: " + said(e), e);
    }
  }

  private static String email(ClaimsSet claims) {
    boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
    return verified ? text(claims, "email", LONGEST_EMAIL) : "";
  }

  private static String text(ClaimsSet claims, String claim, int longest) {
    String value = claims.getStringClaim(claim);
    return value == null ? "" : plain(value, longest);
  }

  // Small things.

  private HTTPResponse ask(HTTPRequest request) {
    try {
      HTTPResponse answer = request.send(http);
      if (answer.getStatusCode() >= SERVER_TROUBLE) {
        throw unreachable("answers " + answer.getStatusCode(), null);
      }
      return answer;
    } catch (IOException e) {
      throw unreachable(said(e), e);
    }
  }

  private ClientID clientId() {
    return new ClientID(settings.clientId());
  }

  private SignInRefused unreachable(String what, @Nullable Throwable cause) {
    return refusal(SignInRefused.Reason.PROVIDER_UNREACHABLE, settings + ": " + what, cause);
  }

  private SignInRefused wrong(String what, @Nullable Throwable cause) {
    return refusal(SignInRefused.Reason.SETTINGS_WRONG, settings + " " + what, cause);
  }

  private SignInRefused notTrusted(String what, @Nullable Throwable cause) {
    return refusal(SignInRefused.Reason.NOT_TRUSTED, settings + " " + what, cause);
  }

  private SignInRefused notThis(String what) {
    return new SignInRefused(
        SignInRefused.Reason.NOT_THIS_SIGN_IN, "The answer for " + settings + " " + what + ".");
  }

  private static SignInRefused refusal(
      SignInRefused.Reason reason, String message, @Nullable Throwable cause) {
    return cause == null
        ? new SignInRefused(reason, message)
        : new SignInRefused(reason, message, cause);
  }

  private static String only(Map<String, List<String>> answer, String name) {
    return answer.getOrDefault(name, List.of("")).getFirst();
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static List<URI> optional(@Nullable URI address) {
    return address == null ? List.of() : List.of(address);
  }

  private static String shown(@Nullable ErrorObject error) {
    if (error == null) {
      return "no reason is given.";
    }
    String description = error.getDescription();
    return quoted(error.getCode() + (description == null ? "" : ", " + description)) + ".";
  }

  private static String said(Exception trouble) {
    return quoted(String.valueOf(trouble.getMessage())) + ".";
  }

  /// Words of others in a message of ours: short, on one line, nothing a terminal obeys.
  private static String quoted(String words) {
    return plain(words, LONGEST_QUOTE);
  }

  private static String plain(String words, int longest) {
    String line = UNPRINTABLE.matcher(words).replaceAll(" ").strip();
    int length = line.codePointCount(0, line.length());
    return length <= longest ? line : line.substring(0, line.offsetByCodePoints(0, longest)) + "…";
  }
}
