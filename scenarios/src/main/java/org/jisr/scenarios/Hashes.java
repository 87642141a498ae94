package org.jisr.scenarios;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jisr.bank.NetworkView;

/** Names inputs and plans by what they are. */
final class Hashes {
  /** Rises when the same input may give another plan. */
  private static final String FORM = "jisr-scenario/2";

  private Hashes() {}

  static String input(Input input) {
    MessageDigest sha256 = sha256();
    add(sha256, FORM + " " + Certainty.VERSION);
    add(sha256, Stored.write(StoredQuestion.of(input.question).untitled()));
    for (NetworkView.Node node : input.view.nodes()) {
      add(sha256, node.id().toString());
      node.told().forEach(told -> add(sha256, text(told)));
    }
    for (NetworkView.Tie tie : input.view.ties()) {
      add(sha256, text(tie.told()) + " " + tie.source() + " " + tie.target() + " " + tie.kind());
    }
    return hex(sha256);
  }

  static String plan(String inputHash, String outcome) {
    MessageDigest sha256 = sha256();
    add(sha256, inputHash);
    add(sha256, outcome);
    return hex(sha256);
  }

  static String text(String text) {
    MessageDigest sha256 = sha256();
    sha256.update(text.getBytes(StandardCharsets.UTF_8));
    return hex(sha256);
  }

  static long mark(NetworkView.Told told) {
    MessageDigest sha256 = sha256();
    add(sha256, text(told));
    return ByteBuffer.wrap(sha256.digest()).getLong();
  }

  private static String text(NetworkView.Told told) {
    return told.statement() + " " + told.handling().digest();
  }

  private static void add(MessageDigest sha256, String text) {
    sha256.update(text.getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) '\n');
  }

  private static String hex(MessageDigest sha256) {
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
