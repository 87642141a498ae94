package org.jisr.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jisr.bank.ViewGrant;
import org.jisr.bank.ViewPage;
import org.jisr.bank.ViewPosition;
import org.jisr.bank.ViewedObject;
import org.jisr.bank.ViewedVersion;
import org.jisr.bank.Views;
import org.jisr.exchange.Subscriber;
import org.jisr.exchange.SubscriberAccess;
import org.jisr.exchange.Subscribers;
import org.jisr.law.PartyId;
import org.jisr.stix.StixException;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** Objects, manifest and versions of a subscriber's collections. */
final class TaxiiReading {
  private final Views views;
  private final Subscribers subscribers;
  private final PartyId self;

  TaxiiReading(Views views, Subscribers subscribers, PartyId self) {
    this.views = views;
    this.subscribers = subscribers;
    this.self = self;
  }

  /** The question's name enters the page mark, so that no mark serves another question. */
  private record Asking(
      String question, SubscriberAccess access, TaxiiCollection collection, TaxiiQuery query) {
    ViewGrant grant(PartyId self) {
      return collection.grant(self);
    }

    PageMark mark() {
      return new PageMark(
          access.pageKey(), collection.id() + "\n" + question + "\n" + query.canonical());
    }
  }

  @FunctionalInterface
  private interface Reader<T> {
    ViewPage<T> read(ViewGrant grant, @Nullable ViewPosition from);
  }

  TaxiiAnswer objects(SubscriberAccess access, TaxiiCollection collection, TaxiiQuery query) {
    return objects(new Asking("objects", access, collection, query));
  }

  TaxiiAnswer object(
      SubscriberAccess access, TaxiiCollection collection, String id, TaxiiQuery query) {
    StixId object = id(id);
    if (!views.holds(collection.grant(self), object)) {
      throw TaxiiFault.UNKNOWN.exception();
    }
    return objects(new Asking("object", access, collection, query.only(object)));
  }

  private TaxiiAnswer objects(Asking asking) {
    return answer(
        asking,
        (grant, from) ->
            views.objects(grant, asking.query().filter(), asking.query().limit(), from),
        ViewedObject::dateAdded,
        TaxiiJson::envelope);
  }

  TaxiiAnswer manifest(SubscriberAccess access, TaxiiCollection collection, TaxiiQuery query) {
    return told(
        new Asking("manifest", access, collection, query),
        (items, next) -> Json.bytes(TaxiiJson.manifest(items, next)));
  }

  TaxiiAnswer versions(
      SubscriberAccess access, TaxiiCollection collection, String id, TaxiiQuery query) {
    StixId object = id(id);
    if (!views.holds(collection.grant(self), object)) {
      throw TaxiiFault.UNKNOWN.exception();
    }
    return told(
        new Asking("versions", access, collection, query.allVersions().only(object)),
        (items, next) -> Json.bytes(TaxiiJson.versions(items, next)));
  }

  private TaxiiAnswer told(Asking asking, Writer<ViewedVersion> writer) {
    return answer(
        asking,
        (grant, from) ->
            views.manifest(grant, asking.query().filter(), asking.query().limit(), from),
        ViewedVersion::dateAdded,
        writer);
  }

  @FunctionalInterface
  private interface Writer<T> {
    byte[] write(List<T> items, @Nullable String next);
  }

  private <T> TaxiiAnswer answer(
      Asking asking, Reader<T> reader, Function<T, Instant> added, Writer<T> writer) {
    Subscriber subscriber = asking.access().subscriber();
    PageMark mark = asking.mark();
    String given = asking.query().next();
    ViewPosition from = given == null ? null : asking.query().from(mark.read(given));
    ViewPage<T> page =
        asking.query().hopeless()
            ? new ViewPage<>(List.of(), null)
            : reader.read(asking.grant(self), from);
    subscribers.polled(subscriber, page.items().size());
    Map<String, String> headers = new LinkedHashMap<>();
    if (!page.items().isEmpty()) {
      headers.put(
          "X-TAXII-Date-Added-First", ViewedVersion.written(added.apply(page.items().getFirst())));
      headers.put(
          "X-TAXII-Date-Added-Last", ViewedVersion.written(added.apply(page.items().getLast())));
    }
    ViewPosition next = page.next();
    return new TaxiiAnswer(
        200, writer.write(page.items(), next == null ? null : mark.write(next)), headers);
  }

  static StixId id(String text) {
    try {
      return StixId.parse(text);
    } catch (StixException e) {
      throw TaxiiFault.UNKNOWN.exception();
    }
  }
}
