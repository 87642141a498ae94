package org.jisr.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Speaks OpenID Connect with the one configured provider: authorization code with PKCE (RFC 7636),
 * state and nonce. The provider's description is asked for each time: signing in is rare, and
 * nothing stale is believed.
 */
final class AgencyProvider {
  private static final String DISCOVERY = "/.well-known/openid-configuration";

  /** Signatures by a key pair only: a shared secret would let this node forge its own tokens. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private static final int CLOCK_DRIFT_SECONDS = 60;

  private final AgencySettings settings;
  private final AgencyHttp http;

  /** What one sign-in began with. */
  record Attempt(State state, Nonce nonce, CodeVerifier verifier, URI redirect) {}

  AgencyProvider(AgencySettings settings) {
    this.settings = settings;
    this.http = new AgencyHttp(settings);
  }

  /** The page to send the browser to. */
  String question(Attempt attempt) {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, new Scope("openid"), client(), attempt.redirect())
        .endpointURI(permitted(metadata().getAuthorizationEndpointURI()))
        .state(attempt.state())
        .nonce(attempt.nonce())
        .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
        .build()
        .toURI()
        .toString();
  }

  /**
   * Exchanges the code and checks the token: signature, algorithm, issuer, audience, times, nonce.
   *
   * @throws PeopleException {@link PeopleFault#AGENCY_REFUSED}, {@link
   *     PeopleFault#AGENCY_UNAVAILABLE}
   */
  AgencyPerson person(Attempt attempt, AgencyAnswer answer) {
    OIDCProviderMetadata metadata = metadata();
    requireSameIssuer(metadata, answer.issuer());
    JWT token = token(metadata, attempt, answer);
    IDTokenClaimsSet claims = claims(metadata, token, attempt.nonce());
    return new AgencyPerson(
        claims.getIssuer().getValue(), claims.getSubject().getValue(), token.getParsedString());
  }

  /** The page that ends the provider's own session too, or null where it has none. */
  @Nullable String signOut(String token, URI back) {
    URI end = metadata().getEndSessionEndpointURI();
    if (end == null) {
      return null;
    }
    try {
      return new LogoutRequest(
              permitted(end), JWTParser.parse(token), null, client(), back, null, null)
          .toURI()
          .toString();
    } catch (java.text.ParseException e) {
      return null;
    }
  }

  /** An answer of another provider, led here by somebody, is not this one's (RFC 9207). */
  private void requireSameIssuer(OIDCProviderMetadata metadata, @Nullable String issuer) {
    boolean promised = metadata.supportsAuthorizationResponseIssuerParam();
    if (issuer == null ? promised : !issuer.equals(settings.issuer().toString())) {
      throw new PeopleException(PeopleFault.AGENCY_REFUSED);
    }
  }

  private JWT token(OIDCProviderMetadata metadata, Attempt attempt, AgencyAnswer answer) {
    String code = answer.code();
    if (code == null) {
      throw new PeopleException(PeopleFault.AGENCY_REFUSED);
    }
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), attempt.redirect(), attempt.verifier());
    URI endpoint = permitted(metadata.getTokenEndpointURI());
    String secret = settings.clientSecret();
    TokenRequest request =
        secret == null
            ? new TokenRequest.Builder(endpoint, client(), grant).build()
            : new TokenRequest.Builder(
                    endpoint, new ClientSecretBasic(client(), new Secret(secret)), grant)
                .build();
    try {
      var response = OIDCTokenResponseParser.parse(request.toHTTPRequest().send(http));
      if (!response.indicatesSuccess()) {
        throw new PeopleException(PeopleFault.AGENCY_REFUSED);
      }
      return ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens().getIDToken();
    } catch (IOException | ParseException e) {
      throw new PeopleException(PeopleFault.AGENCY_UNAVAILABLE, e);
    }
  }

  private IDTokenClaimsSet claims(OIDCProviderMetadata metadata, JWT token, Nonce nonce) {
    try {
      JWSAlgorithm algorithm = JWSAlgorithm.parse(token.getHeader().getAlgorithm().getName());
      if (!ALGORITHMS.contains(algorithm)) {
        throw new PeopleException(PeopleFault.AGENCY_REFUSED);
      }
      JWKSet keys = JWKSet.parse(http.get(permitted(metadata.getJWKSetURI())));
      IDTokenValidator validator = new IDTokenValidator(issuer(), client(), algorithm, keys);
      validator.setMaxClockSkew(CLOCK_DRIFT_SECONDS);
      return validator.validate(token, nonce);
    } catch (BadJOSEException | JOSEException | IllegalArgumentException e) {
      throw new PeopleException(PeopleFault.AGENCY_REFUSED, e);
    } catch (IOException | java.text.ParseException e) {
      throw new PeopleException(PeopleFault.AGENCY_UNAVAILABLE, e);
    }
  }

  private OIDCProviderMetadata metadata() {
    try {
      String base = settings.issuer().toString();
      String root = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
      OIDCProviderMetadata metadata =
          OIDCProviderMetadata.parse(http.get(URI.create(root + DISCOVERY)));
      if (!metadata.getIssuer().equals(issuer())) {
        throw new PeopleException(PeopleFault.AGENCY_UNAVAILABLE);
      }
      return metadata;
    } catch (IOException | ParseException e) {
      throw new PeopleException(PeopleFault.AGENCY_UNAVAILABLE, e);
    }
  }

  private URI permitted(@Nullable URI address) {
    if (address == null || !AgencyOrigin.permits(settings, address)) {
      throw new PeopleException(PeopleFault.AGENCY_UNAVAILABLE);
    }
    return address;
  }

  private Issuer issuer() {
    return new Issuer(settings.issuer());
  }

  private ClientID client() {
    return new ClientID(settings.clientId());
  }
}
