package org.jisr.exchange;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jisr.taxii.TaxiiAddress;
import org.jisr.taxii.TaxiiAnswer;
import org.jisr.taxii.TaxiiConnection;
import org.jisr.taxii.TaxiiCredentials;
import org.jisr.taxii.TaxiiException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Another party's TAXII server, as one run fills a collection of it. Whatever it answers becomes a
 * result or an {@link ExchangeException} with one of the {@code EXCHANGE_OUTLET_…} codes.
 */
final class OutletServer implements AutoCloseable {
  /** What a server may want that says nothing; MISP's and OpenCTI's own limits are above it. */
  static final long USUAL_CONTENT = 1 << 20;

  /** More is held in memory for no server. */
  private static final long MOST_CONTENT = 8 << 20;

  private static final long LEAST_CONTENT = 1_024;
  private static final long MOST_ANSWER = 4 << 20;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final TaxiiConnection connection;
  private final TaxiiAddress address;
  private final @Nullable TaxiiCredentials credentials;

  OutletServer(
      TaxiiConnection connection, TaxiiAddress address, @Nullable TaxiiCredentials credentials) {
    this.connection = connection;
    this.address = address;
    this.credentials = credentials;
  }

  static OutletServer of(Outlet outlet, @Nullable TaxiiCredentials credentials) {
    String pin = outlet.certificatePin();
    return new OutletServer(
        pin == null ? TaxiiConnection.open() : TaxiiConnection.open(PinnedPeers.client(pin)),
        outlet.address(),
        credentials);
  }

  /** What became of an envelope that was sent. */
  sealed interface Sent {
    /** The server took it, at least for later. */
    record Taken(OutletStatus status) implements Sent {}

    /** It was larger than the server takes. */
    record TooLarge() implements Sent {}

    /** Something in it is what the server cannot process. */
    record Unprocessable() implements Sent {}
  }

  /**
   * Asks whether the collection may be written to, and how large an envelope may be.
   *
   * @return bytes, whatever the server says within this node's own bounds
   */
  long mostContent() {
    JsonNode root = resource(address.apiRoot());
    JsonNode collection = resource(address.resource());
    if (!collection.path("can_write").asBoolean(false)) {
      throw new ExchangeException(ExchangeFault.OUTLET_FORBIDDEN);
    }
    long said = root.path("max_content_length").asLong(USUAL_CONTENT);
    return Math.clamp(said, LEAST_CONTENT, MOST_CONTENT);
  }

  private JsonNode resource(URI resource) {
    TaxiiAnswer answer = asked(() -> connection.get(resource, credentials, MOST_ANSWER));
    requireOk(answer, 200);
    try {
      JsonNode read = MAPPER.readTree(new String(answer.body(), StandardCharsets.UTF_8));
      if (answer.isTaxii() && read.isObject()) {
        return read;
      }
    } catch (JacksonException e) {
      throw new ExchangeException(ExchangeFault.OUTLET_NOT_TAXII, e);
    }
    throw new ExchangeException(ExchangeFault.OUTLET_NOT_TAXII);
  }

  /** Sends one envelope. */
  Sent send(byte[] envelope) {
    TaxiiAnswer answer =
        asked(() -> connection.post(address.objects(""), credentials, envelope, MOST_ANSWER));
    if (answer.status() == 413) {
      return new Sent.TooLarge();
    }
    if (answer.status() == 422) {
      return new Sent.Unprocessable();
    }
    requireOk(answer, 202);
    return new Sent.Taken(OutletStatus.read(answer.body()));
  }

  /** What became of an envelope by now; null when the server does not know it. */
  @Nullable OutletStatus status(String id) {
    TaxiiAnswer answer = asked(() -> connection.get(address.status(id), credentials, MOST_ANSWER));
    if (answer.status() == 404) {
      return null;
    }
    requireOk(answer, 200);
    return OutletStatus.read(answer.body());
  }

  private static void requireOk(TaxiiAnswer answer, int wanted) {
    int status = answer.status();
    if (status == wanted || (wanted == 202 && List.of(200, 201).contains(status))) {
      return;
    }
    ExchangeFault fault =
        switch (status) {
          case 401 -> ExchangeFault.OUTLET_UNAUTHORISED;
          case 403 -> ExchangeFault.OUTLET_FORBIDDEN;
          case 404 -> ExchangeFault.OUTLET_UNKNOWN_THERE;
          case 408, 429, 503 -> ExchangeFault.OUTLET_BUSY;
          default ->
              status >= 500 ? ExchangeFault.OUTLET_SERVER_FAILED : ExchangeFault.OUTLET_REFUSED;
        };
    throw new ExchangeException(fault, answer.retryAfter());
  }

  private interface Question {
    TaxiiAnswer ask() throws IOException, InterruptedException;
  }

  private static TaxiiAnswer asked(Question question) {
    try {
      return question.ask();
    } catch (IOException e) {
      throw new ExchangeException(ExchangeFault.OUTLET_UNREACHABLE, e);
    } catch (TaxiiException e) {
      throw new ExchangeException(ExchangeFault.OUTLET_NOT_TAXII, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExchangeException(ExchangeFault.OUTLET_UNREACHABLE, e);
    }
  }

  @Override
  public void close() {
    connection.close();
  }
}
