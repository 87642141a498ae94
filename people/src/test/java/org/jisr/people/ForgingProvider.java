package org.jisr.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jisr.fixtures.LoopbackServer;

/** A provider that can be made to lie in any part of its description and its tokens. */
final class ForgingProvider implements AutoCloseable {
  enum Signature {
    RIGHT,
    OTHER_KEY,
    NONE,
    SHARED_SECRET
  }

  private final LoopbackServer server = new LoopbackServer();
  private final RSAKey key = key();
  Signature signature = Signature.RIGHT;
  String nonce = "";
  UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
  UnaryOperator<String> description = UnaryOperator.identity();
  final AtomicInteger tokenRequests = new AtomicInteger();

  ForgingProvider() {
    server.json("/.well-known/openid-configuration", this::description);
    server.json("/keys", () -> new JWKSet(key.toPublicJWK()).toString());
    server.json(
        "/token",
        () -> {
          tokenRequests.incrementAndGet();
          return tokens();
        });
    server.moved("/moved", () -> issuer() + "/token");
  }

  URI issuer() {
    return server.address();
  }

  private String description() {
    return description.apply(
        """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/keys","response_types_supported":["code"],
         "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}"""
            .formatted(issuer()));
  }

  private String tokens() {
    Instant now = Instant.now();
    JWTClaimsSet.Builder right =
        new JWTClaimsSet.Builder()
            .issuer(issuer().toString())
            .audience("jisr")
            .subject("person-7")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("nonce", nonce);
    return """
        {"access_token":"a","token_type":"Bearer","expires_in":60,"id_token":"%s"}"""
        .formatted(signed(claims.apply(right).build()));
  }

  private String signed(JWTClaimsSet set) {
    try {
      return switch (signature) {
        case RIGHT -> signed(JWSAlgorithm.RS256, new RSASSASigner(key), set);
        case OTHER_KEY -> signed(JWSAlgorithm.RS256, new RSASSASigner(key()), set);
        case SHARED_SECRET ->
            signed(JWSAlgorithm.HS256, new MACSigner(key.toRSAPublicKey().getEncoded()), set);
        case NONE -> new PlainJWT(set).serialize();
      };
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String signed(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet set)
      throws JOSEException {
    SignedJWT token = new SignedJWT(header(algorithm), set);
    token.sign(signer);
    return token.serialize();
  }

  private JWSHeader header(JWSAlgorithm algorithm) {
    return new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("one").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
