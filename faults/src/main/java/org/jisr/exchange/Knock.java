package org.jisr.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Bytes at a partner's door, over a connection that shows this node's own certificate. */
final class Knock implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final NodeKeys keys;
  private final PartnerCard card;
  private final HttpClient client;

  Knock(NodeKeys keys, PartnerCard card) {
    this.keys = keys;
    this.card = card;
    this.client =
        HttpClient.newBuilder()
            .sslContext(TlsContexts.create(keys.shownTls(), pin -> true))
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
  }

  /**
   * What came back.
   *
   * @param receipt the partner's signed receipt; empty when there was none
   * @param code of the refusal, in the receipt or without one; null when it was taken
   */
  @SuppressWarnings("ArrayRecordComponent") // compared byte by byte
  record Answer(int status, byte[] receipt, @Nullable String code) {
    boolean signed() {
      return receipt.length > 0;
    }

    ObjectNode json() {
      return CanonicalText.object().put("status", status).put("signed", signed()).put("code", code);
    }
  }

  Answer post(byte[] body, boolean compressed) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(card.profile().endpoint() + Paths.ENVELOPES))
            .timeout(PATIENCE)
            .header("Content-Type", SealedEnvelope.MEDIA_TYPE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (compressed) {
      request.header("Content-Encoding", "gzip");
    }
    HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() != DoorReplies.OK) {
      return new Answer(answer.statusCode(), new byte[0], DoorReplies.fault(answer.body()).code());
    }
    Envelope receipt = Seal.open(SealedEnvelope.read(answer.body()), keys.sealing());
    receipt.verify(card.keys());
    String refusal = ReceiptContent.read(receipt.payload()).code();
    return new Answer(answer.statusCode(), EnvelopeCodec.write(receipt), refusal);
  }

  /** So many zeros, compressed. */
  static byte[] zeros(int count) {
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(small)) {
      byte[] block = new byte[1 << 20];
      for (int left = count; left > 0; left -= block.length) {
        zip.write(block);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return small.toByteArray();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
