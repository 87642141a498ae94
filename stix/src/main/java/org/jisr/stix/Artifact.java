package org.jisr.stix;

import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bytes, held or pointed to (STIX 2.1, section 6.1). */
public final class Artifact extends CyberObservable {
  Artifact(Document document) {
    super(document);
  }

  /**
   * Begins an artifact with its content; one that lies elsewhere has {@code url} and {@code
   * hashes}.
   */
  public static ObjectBuilder<Artifact> builder(byte[] payload) {
    return ObjectBuilder.of(Artifact.class, "artifact", null)
        .with("payload_bin", Base64.getEncoder().encodeToString(payload));
  }

  /** An IANA media type. */
  public @Nullable String mimeType() {
    return Property.string(tree(), "mime_type");
  }

  /** The bytes in base64. */
  public @Nullable String payloadBin() {
    return Property.string(tree(), "payload_bin");
  }

  /** Where the bytes are. */
  public @Nullable String url() {
    return Property.string(tree(), "url");
  }

  /** By algorithm. */
  public Map<String, String> hashes() {
    return Property.texts(tree(), "hashes");
  }

  /** How the bytes are encrypted. */
  public @Nullable String encryptionAlgorithm() {
    return Property.string(tree(), "encryption_algorithm");
  }

  /** The key or password for them. */
  public @Nullable String decryptionKey() {
    return Property.string(tree(), "decryption_key");
  }
}
