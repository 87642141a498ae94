package org.jisr.web;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jisr.bank.ViewPosition;

/**
 * The value of {@code next}: a position in a view, signed with the subscriber's own secret together
 * with the collection, the question and its filter. Nothing is kept on the server, so a mark
 * survives a restart and may be used again.
 */
final class PageMark {
  private static final int TAG_BYTES = 16;
  private static final int MARK_BYTES = 24 + TAG_BYTES;

  private final byte[] key;
  private final String binding;

  /**
   * For one subscriber's pages of one question.
   *
   * @param binding the collection, the question and its filter
   */
  PageMark(byte[] key, String binding) {
    this.key = key.clone();
    this.binding = binding;
  }

  String write(ViewPosition position) {
    ByteBuffer mark = ByteBuffer.allocate(MARK_BYTES);
    mark.putLong(position.after().getEpochSecond()).putInt(position.after().getNano());
    mark.putLong(position.horizon().getEpochSecond()).putInt(position.horizon().getNano());
    mark.put(tag(Arrays.copyOf(mark.array(), mark.position())));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mark.array());
  }

  /** The position; throws a refusal for a mark that was not written for this question. */
  ViewPosition read(String text) {
    try {
      ByteBuffer mark = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      byte[] tag = tag(Arrays.copyOf(mark.array(), MARK_BYTES - TAG_BYTES));
      boolean ours =
          mark.remaining() == MARK_BYTES
              && MessageDigest.isEqual(
                  tag, Arrays.copyOfRange(mark.array(), MARK_BYTES - TAG_BYTES, MARK_BYTES));
      if (!ours
          || !text.equals(Base64.getUrlEncoder().withoutPadding().encodeToString(mark.array()))) {
        throw TaxiiFault.NEXT.exception();
      }
      return new ViewPosition(
          Instant.ofEpochSecond(mark.getLong(), mark.getInt()),
          Instant.ofEpochSecond(mark.getLong(), mark.getInt()));
    } catch (IllegalArgumentException | BufferUnderflowException | DateTimeException e) {
      throw TaxiiFault.NEXT.exception();
    }
  }

  private byte[] tag(byte[] position) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(position);
      mac.update(binding.getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(mac.doFinal(), TAG_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC with SHA-256.", e);
    }
  }
}
