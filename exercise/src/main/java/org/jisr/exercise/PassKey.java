package org.jisr.exercise;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person's passkey, which confirms as often as they are asked (WebAuthn level 3, sections 6.1 and
 * 6.5; ES256, no attestation). Codes would be good once in half a minute.
 */
final class PassKey {
  private static final int HAS_KEY = 0x40;
  private static final int PRESENT_AND_VERIFIED = 0x05;
  private static final int COORDINATE = 32;
  private static final HexFormat HEX = HexFormat.of();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  /** CBOR: {@code {"fmt":"none","attStmt":{},"authData":} and the head of a byte string. */
  private static final String ATTESTED =
      "a363666d74646e6f6e656761747453746d74a068617574684461746159";

  /** CBOR: the head of a COSE key, EC2, ES256, P-256, up to x; then up to y. */
  private static final String COSE_X = "a5010203262001215820";

  private static final String COSE_Y = "225820";

  private final String origin;
  private final KeyPair keys;
  private final byte[] id = new byte[COORDINATE];
  private String holder = "";

  private PassKey(String origin) {
    this.origin = origin;
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has EC keys.", e);
    }
    new SecureRandom().nextBytes(id);
  }

  /** A key that whoever has just signed in there adds to their account. */
  static PassKey of(Officer officer) {
    String port = officer.base().substring(officer.base().lastIndexOf(':'));
    PassKey key = new PassKey("http://localhost" + port);
    JsonNode asked = officer.post("/api/security/passkeys/begin", null).expect(200).body();
    ObjectNode made = said(asked);
    made.put("name", "Exercise").set("credential", key.create(asked.path("options")));
    officer.post("/api/security/passkeys/finish", made).expect(201);
    return key;
  }

  /** Confirms what a refusal for want of a confirmation asked for. */
  void confirm(Officer officer, Answer refused) {
    JsonNode asked =
        officer.post("/api/confirmations/begin", refused.body().path("details")).expect(200).body();
    ObjectNode signed = said(asked);
    signed.set("credential", sign(asked.path("options")));
    officer
        .post("/api/confirmations/" + asked.path("id").asString() + "/finish", signed)
        .expect(201);
  }

  private static ObjectNode said(JsonNode asked) {
    return JsonMapper.shared().createObjectNode().put("id", asked.path("id").asString());
  }

  private ObjectNode create(JsonNode options) {
    holder = options.path("user").path("id").asString();
    byte[] client = client("webauthn.create", options);
    ECPublicKey key = (ECPublicKey) keys.getPublic();
    byte[] data =
        join(
            head(options.path("rp").path("id").asString(), HAS_KEY),
            new byte[16],
            ByteBuffer.allocate(2).putShort((short) id.length).array(),
            id,
            HEX.parseHex(COSE_X),
            coordinate(key.getW().getAffineX().toByteArray()),
            HEX.parseHex(COSE_Y),
            coordinate(key.getW().getAffineY().toByteArray()));
    byte[] length = ByteBuffer.allocate(2).putShort((short) data.length).array();
    ObjectNode response = JsonMapper.shared().createObjectNode();
    response
        .put("clientDataJSON", encode(client))
        .put("attestationObject", encode(join(HEX.parseHex(ATTESTED), length, data)))
        .putArray("transports")
        .add("usb");
    return credential(response);
  }

  private ObjectNode sign(JsonNode options) {
    byte[] client = client("webauthn.get", options);
    byte[] data = head(options.path("rpId").asString(), 0);
    return credential(
        JsonMapper.shared()
            .createObjectNode()
            .put("clientDataJSON", encode(client))
            .put("authenticatorData", encode(data))
            .put("signature", encode(signature(join(data, sha256(client)))))
            .put("userHandle", holder));
  }

  private ObjectNode credential(ObjectNode response) {
    ObjectNode credential =
        JsonMapper.shared()
            .createObjectNode()
            .put("type", "public-key")
            .put("id", encode(id))
            .put("rawId", encode(id))
            .put("authenticatorAttachment", "cross-platform");
    credential.putObject("clientExtensionResults");
    credential.set("response", response);
    return credential;
  }

  private byte[] client(String type, JsonNode options) {
    return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
        .formatted(type, options.path("challenge").asString(), origin)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] head(String party, int more) {
    return ByteBuffer.allocate(37)
        .put(sha256(party.getBytes(StandardCharsets.UTF_8)))
        .put((byte) (PRESENT_AND_VERIFIED | more))
        .array();
  }

  private static byte[] coordinate(byte[] number) {
    byte[] fixed = new byte[COORDINATE];
    int length = Math.min(number.length, COORDINATE);
    System.arraycopy(number, number.length - length, fixed, COORDINATE - length, length);
    return fixed;
  }

  private byte[] signature(byte[] data) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform signs with EC keys.", e);
    }
  }

  private static byte[] sha256(byte[] data) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static String encode(byte[] bytes) {
    return BASE64.encodeToString(bytes);
  }
}
