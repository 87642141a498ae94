package org.jisr.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.jisr.law.LawText;
import org.jisr.law.SignedLaw;

/**
 * An authority's Ed25519 key in a PEM file, as {@code openssl genpkey -algorithm ed25519} makes it.
 */
final class AuthorityKey {
  private final KeyPair keys;

  private AuthorityKey(KeyPair keys) {
    this.keys = keys;
  }

  static AuthorityKey read(Path file) throws IOException {
    String body =
        Files.readAllLines(file).stream()
            .filter(line -> !line.startsWith("-----"))
            .collect(Collectors.joining());
    try {
      byte[] encoded = Base64.getMimeDecoder().decode(body);
      PrivateKey secret =
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
      byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
      return new AuthorityKey(generator.generateKeyPair());
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw NodeException.failed(
          "KEY_UNREADABLE",
          "The file holds no Ed25519 private key. Maybe make one with openssl genpkey -algorithm"
              + " ed25519.",
          Map.of("file", file.toString()),
          e);
    }
  }

  SignedLaw sign(LawText text) {
    return SignedLaw.sign(text, keys.getPrivate(), keys.getPublic());
  }

  /** The platform makes a public key of a private one only while it makes both from chance. */
  private static final class Seed extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    Seed(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
