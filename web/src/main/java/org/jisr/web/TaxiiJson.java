package org.jisr.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jisr.bank.ViewedObject;
import org.jisr.bank.ViewedVersion;
import org.jisr.exchange.SpaceCollection;
import org.jisr.exchange.Subscriber;
import org.jisr.intake.DepositReport;
import org.jisr.law.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The resources of TAXII 2.1 as JSON. */
final class TaxiiJson {
  private TaxiiJson() {}

  static ObjectNode error(TaxiiFault fault, String request) {
    return Json.object()
        .put("title", fault.title())
        .put("error_id", request)
        .put("error_code", "TAXII_" + fault.name())
        .put("http_status", Integer.toString(fault.status()));
  }

  static ObjectNode discovery(String title, String root) {
    ObjectNode answer =
        Json.object()
            .put("title", title)
            .put("description", "What this agency shares with you, decided item by item.")
            .put("default", root);
    answer.putArray("api_roots").add(root);
    return answer;
  }

  static ObjectNode root(String title, long maxContentLength) {
    ObjectNode answer = Json.object().put("title", title);
    answer.putArray("versions").add(TaxiiMedia.TYPE);
    return answer.put("max_content_length", maxContentLength);
  }

  static ObjectNode collection(TaxiiCollection collection) {
    Subscriber subscriber = collection.subscriber();
    SpaceCollection space = collection.space();
    ObjectNode answer =
        Json.object()
            .put("id", collection.id())
            .put("title", space == null ? subscriber.name(Language.EN) : space.charter().title())
            .put("description", undertaken(subscriber, space))
            .put("can_read", collection.canRead())
            .put("can_write", collection.canWrite());
    if (space == null) {
      answer.put("alias", TaxiiPath.ALIAS);
    }
    answer
        .putArray("media_types")
        .add("application/stix+json;version=2.1")
        .add("application/stix+json;version=2.0");
    return answer;
  }

  private static String undertaken(Subscriber subscriber, @Nullable SpaceCollection space) {
    String end =
        space == null ? "" : ", and by %s at the latest".formatted(space.charter().sunset());
    return "Everything here is to be treated as TLP:%s unless it is marked higher, and deleted within %d days%s."
        .formatted(
            subscriber.terms().circle().code().toUpperCase(Locale.ROOT),
            subscriber.terms().keep().toDays(),
            end);
  }

  /** An envelope with the objects byte for byte as they were received. */
  static byte[] envelope(List<ViewedObject> objects, @Nullable String next) {
    byte[] head = ascii(head(objects, next));
    byte[] tail = ascii(objects.isEmpty() ? "}" : "]}");
    int size = head.length + tail.length + Math.max(0, objects.size() - 1);
    for (ViewedObject object : objects) {
      size += object.json().length;
    }
    ByteBuffer out = ByteBuffer.allocate(size).put(head);
    for (int i = 0; i < objects.size(); i++) {
      if (i > 0) {
        out.put((byte) ',');
      }
      out.put(objects.get(i).json());
    }
    return out.put(tail).array();
  }

  private static String head(List<ViewedObject> objects, @Nullable String next) {
    if (objects.isEmpty()) {
      return "{";
    }
    return next == null
        ? "{\"more\":false,\"objects\":["
        : "{\"more\":true,\"next\":\"" + next + "\",\"objects\":[";
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static ObjectNode manifest(List<ViewedVersion> items, @Nullable String next) {
    ObjectNode answer = paged(items.isEmpty(), next);
    if (!items.isEmpty()) {
      ArrayNode objects = answer.putArray("objects");
      for (ViewedVersion item : items) {
        objects
            .addObject()
            .put("id", item.id().toString())
            .put("date_added", ViewedVersion.written(item.dateAdded()))
            .put("version", item.version())
            .put("media_type", "application/stix+json;version=" + item.specVersion());
      }
    }
    return answer;
  }

  static ObjectNode versions(List<ViewedVersion> items, @Nullable String next) {
    ObjectNode answer = paged(items.isEmpty(), next);
    if (!items.isEmpty()) {
      ArrayNode versions = answer.putArray("versions");
      items.forEach(item -> versions.add(item.version()));
    }
    return answer;
  }

  /** Clients page all three the same way, so all three carry {@code next}. */
  private static ObjectNode paged(boolean empty, @Nullable String next) {
    ObjectNode answer = Json.object();
    if (!empty) {
      answer.put("more", next != null);
    }
    return next == null ? answer : answer.put("next", next);
  }

  static ObjectNode status(String id, Instant requested, DepositReport report) {
    String moment = ViewedVersion.written(requested);
    long taken = report.taken();
    ObjectNode answer =
        Json.object()
            .put("id", id)
            .put("status", "complete")
            .put("request_timestamp", moment)
            .put("total_count", report.items().size())
            .put("success_count", taken)
            .put("failure_count", report.items().size() - taken)
            .put("pending_count", 0);
    ArrayNode successes = Json.array();
    ArrayNode failures = Json.array();
    for (DepositReport.Item item : report.items()) {
      ObjectNode detail =
          (item.taken() ? successes : failures)
              .addObject()
              .put("id", item.id() == null ? "unidentified" : item.id())
              .put("version", item.version() == null ? moment : item.version());
      if (item.problem() != null) {
        detail.put("message", item.problem() + " (byte " + item.offset() + " of the body)");
      }
    }
    if (!successes.isEmpty()) {
      answer.set("successes", successes);
    }
    if (!failures.isEmpty()) {
      answer.set("failures", failures);
    }
    return answer;
  }
}
