package org.jisr.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.io.EofException;
import org.jisr.exchange.Subscriber;
import org.jisr.exchange.SubscriberAccess;
import org.jisr.exchange.Subscribers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ArrayNode;

/**
 * The TAXII 2.1 server (OASIS Standard, 10 June 2021): every request is a subscriber's, and a
 * subscriber sees its own collections and no others.
 */
final class TaxiiPort {
  private static final Logger LOG = LoggerFactory.getLogger(TaxiiPort.class);

  /** Clients that know no bearer write the name that web frameworks gave to such a token. */
  private static final Set<String> TOKEN_SCHEMES = Set.of("bearer", "token");

  private static final String CHALLENGE = "Basic realm=\"taxii\", charset=\"UTF-8\"";
  private static final int REQUESTS_PER_SECOND = 100;
  private static final int BURST = 400;
  private static final double FAILURES_PER_SECOND = 0.5;
  private static final int FAILURES = 20;

  private final Subscribers subscribers;
  private final TaxiiReading reading;
  private final TaxiiWriting writing;
  private final HostCheck hosts;
  private final String title;
  private final InstantSource clock;
  private final RateLimit rate = new RateLimit(REQUESTS_PER_SECOND, BURST, System::nanoTime);
  private final RateLimit failures = new RateLimit(FAILURES_PER_SECOND, FAILURES, System::nanoTime);

  TaxiiPort(Rooms rooms, HostCheck hosts) {
    this.subscribers = rooms.exchange().subscribers();
    this.reading = new TaxiiReading(rooms.bank().gate().views(), subscribers, rooms.node().party());
    this.writing = new TaxiiWriting(rooms);
    this.hosts = hosts;
    this.title = rooms.node().name();
    this.clock = rooms.clock();
  }

  /**
   * Answers a request; never throws.
   *
   * @param certificate what the handshake proved on the partners' port, else null
   */
  void handle(Context context, boolean secure, @Nullable X509Certificate certificate) {
    SecurityHeaders.set(context, secure);
    try {
      if (certificate == null && !hosts.accepts(context.header("Host"))) {
        throw TaxiiFault.HOST.exception();
      }
      SubscriberAccess access = known(context, certificate);
      write(context, answer(context, access));
    } catch (Exception e) {
      refuse(context, e);
    }
  }

  private SubscriberAccess known(Context context, @Nullable X509Certificate certificate) {
    String secret = secret(context.header("Authorization"));
    Optional<SubscriberAccess> access =
        secret != null
            ? subscribers.byToken(secret)
            : certificate != null ? subscribers.byCertificate(certificate) : Optional.empty();
    if (access.isEmpty()) {
      long wait = failures.take(String.valueOf(context.req().getRemoteAddr()));
      throw wait > 0
          ? new TaxiiException(TaxiiFault.TOO_MANY, wait)
          : TaxiiFault.UNAUTHORISED.exception();
    }
    long wait = rate.take(access.get().subscriber().id());
    if (wait > 0) {
      throw new TaxiiException(TaxiiFault.TOO_MANY, wait);
    }
    return access.get();
  }

  /** The token: a bearer's, or the password of a client that only knows basic authentication. */
  private static @Nullable String secret(@Nullable String authorization) {
    if (authorization == null) {
      return null;
    }
    int space = authorization.indexOf(' ');
    String scheme =
        (space < 0 ? authorization : authorization.substring(0, space)).toLowerCase(Locale.ROOT);
    String rest = space < 0 ? "" : authorization.substring(space + 1).strip();
    if (TOKEN_SCHEMES.contains(scheme)) {
      return rest;
    }
    if (!scheme.equals("basic")) {
      return "";
    }
    try {
      String pair = new String(Base64.getDecoder().decode(rest), StandardCharsets.UTF_8);
      return pair.substring(pair.indexOf(':') + 1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private TaxiiAnswer answer(Context context, SubscriberAccess access) throws IOException {
    TaxiiPath path = TaxiiPath.of(context.path());
    if (path == null) {
      throw TaxiiFault.UNKNOWN.exception();
    }
    TaxiiCollection collection = collection(path, access.subscriber());
    if (!TaxiiMedia.accepted(context.header("Accept"))) {
      throw TaxiiFault.NOT_ACCEPTABLE.exception();
    }
    return switch (context.method().name()) {
      case "GET" -> get(context, path, access, collection);
      case "POST" -> post(context, path, collection);
      case "DELETE" -> delete(context, path, collection);
      default -> throw notAllowed(context, path);
    };
  }

  /** The collection that a path names; the subscriber's own where it names none. */
  private TaxiiCollection collection(TaxiiPath path, Subscriber subscriber) {
    String name =
        switch (path) {
          case TaxiiPath.Collection at -> at.collection();
          case TaxiiPath.Objects at -> at.collection();
          case TaxiiPath.Object at -> at.collection();
          case TaxiiPath.Versions at -> at.collection();
          case TaxiiPath.Manifest at -> at.collection();
          case TaxiiPath.Discovery at -> null;
          case TaxiiPath.ApiRoot at -> null;
          case TaxiiPath.Collections at -> null;
          case TaxiiPath.Status at -> null;
        };
    return TaxiiCollection.find(subscriber, name == null ? TaxiiPath.ALIAS : name, clock.instant());
  }

  private TaxiiAnswer get(
      Context context, TaxiiPath path, SubscriberAccess access, TaxiiCollection collection) {
    Subscriber subscriber = access.subscriber();
    return switch (path) {
      case TaxiiPath.Discovery at -> TaxiiAnswer.of(TaxiiJson.discovery(title, root(context)));
      case TaxiiPath.ApiRoot at -> TaxiiAnswer.of(TaxiiJson.root(title, TaxiiWriting.MAX_CONTENT));
      case TaxiiPath.Collections at -> {
        var answer = Json.object();
        ArrayNode all = answer.putArray("collections");
        TaxiiCollection.of(subscriber, clock.instant())
            .forEach(each -> all.add(TaxiiJson.collection(each)));
        yield TaxiiAnswer.of(answer);
      }
      case TaxiiPath.Collection at -> TaxiiAnswer.of(TaxiiJson.collection(collection));
      case TaxiiPath.Status at -> writing.status(subscriber, at.id());
      case TaxiiPath.Objects at -> reading.objects(access, readable(collection), query(context));
      case TaxiiPath.Object at ->
          reading.object(access, readable(collection), at.id(), query(context));
      case TaxiiPath.Versions at ->
          reading.versions(access, readable(collection), at.id(), query(context));
      case TaxiiPath.Manifest at -> reading.manifest(access, readable(collection), query(context));
    };
  }

  private TaxiiAnswer post(Context context, TaxiiPath path, TaxiiCollection collection)
      throws IOException {
    if (!(path instanceof TaxiiPath.Objects)) {
      throw notAllowed(context, path);
    }
    if (!collection.canWrite()) {
      throw TaxiiFault.FORBIDDEN.exception();
    }
    String coding = context.header("Content-Encoding");
    if (!TaxiiMedia.isTaxii(context.header("Content-Type"))
        || (coding != null && !coding.equalsIgnoreCase("identity"))) {
      throw TaxiiFault.UNSUPPORTED.exception();
    }
    if (context.req().getContentLengthLong() > TaxiiWriting.MAX_CONTENT) {
      throw TaxiiWriting.tooLarge(context.bodyInputStream());
    }
    return writing.add(collection.subscriber(), context.bodyInputStream());
  }

  private TaxiiAnswer delete(Context context, TaxiiPath path, TaxiiCollection collection) {
    if (!(path instanceof TaxiiPath.Object at)) {
      throw notAllowed(context, path);
    }
    if (!collection.canRead() || !collection.canWrite()) {
      throw collection.canRead() || collection.canWrite()
          ? TaxiiFault.FORBIDDEN.exception()
          : TaxiiFault.UNKNOWN.exception();
    }
    TaxiiQuery query = query(context);
    boolean named = context.queryParamMap().containsKey("match[version]");
    return writing.delete(collection.subscriber(), at.id(), query.filter(), named);
  }

  private static TaxiiCollection readable(TaxiiCollection collection) {
    if (!collection.canRead()) {
      throw TaxiiFault.FORBIDDEN.exception();
    }
    return collection;
  }

  private static TaxiiQuery query(Context context) {
    return TaxiiQuery.of(context.queryParamMap());
  }

  private static TaxiiException notAllowed(Context context, TaxiiPath path) {
    context.header(
        "Allow",
        switch (path) {
          case TaxiiPath.Objects at -> "GET, POST";
          case TaxiiPath.Object at -> "GET, DELETE";
          default -> "GET";
        });
    return TaxiiFault.METHOD.exception();
  }

  /**
   * With its host over TLS and without it otherwise (TAXII 2.1, section 4.1.1): what stands behind
   * a server that ends TLS does not know how its clients reach it.
   */
  private static String root(Context context) {
    return context.req().isSecure() ? "https://" + context.host() + TaxiiPath.ROOT : TaxiiPath.ROOT;
  }

  /** In one piece and with its length, as a page may have megabytes. */
  private static void write(Context context, TaxiiAnswer answer) throws IOException {
    answer.headers().forEach(context::header);
    context.status(answer.status()).contentType(TaxiiMedia.TYPE);
    context.res().setContentLength(answer.body().length);
    context.res().getOutputStream().write(answer.body());
  }

  private static void refuse(Context context, Exception failure) {
    if (failure instanceof EofException) {
      LOG.debug("The client left before the answer was complete.");
      return;
    }
    TaxiiFault fault = fault(failure);
    String request = RequestFailures.number();
    if (fault.status() >= 500) {
      LOG.error("TAXII request {} failed.", request, failure);
    }
    if (context.res().isCommitted()) {
      Connectors.abort(context, failure);
      return;
    }
    if (fault == TaxiiFault.UNAUTHORISED) {
      context.header("WWW-Authenticate", CHALLENGE);
    }
    if (failure instanceof TaxiiException e && e.retryAfterSeconds() > 0) {
      context.header("Retry-After", Long.toString(e.retryAfterSeconds()));
    }
    context
        .status(fault.status())
        .contentType(TaxiiMedia.TYPE)
        .result(Json.bytes(TaxiiJson.error(fault, request)));
  }

  private static TaxiiFault fault(Exception failure) {
    return failure instanceof TaxiiException e
        ? e.fault()
        : Refusal.of(failure).status() == 503 ? TaxiiFault.UNAVAILABLE : TaxiiFault.INTERNAL;
  }
}
