package org.jisr.web;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jisr.bank.Gate;
import org.jisr.bank.Place;
import org.jisr.bank.SearchPage;
import org.jisr.bank.SearchQuery;
import org.jisr.law.PartyId;
import org.jisr.stix.GeoPoint;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Searching the bank. */
final class SearchRoutes {
  private final Gate gate;
  private final PartyNames names;

  SearchRoutes(Gate gate, PartyNames names) {
    this.gate = gate;
    this.names = names;
  }

  List<Route> routes() {
    return List.of(new Route(Method.GET, "/api/search", Policy.reading(), this::search));
  }

  private void search(Call call) {
    long started = System.nanoTime();
    SearchPage page =
        gate.search(
            call.consultation(),
            query(call),
            call.number("limit", 50, 1, 200),
            call.query("cursor"));
    EntityJson json = new EntityJson(names, call.language());
    ObjectNode answer = Json.object();
    answer.set("items", Json.array(page.items(), json::hit));
    answer.put("next", page.next()).put("count", page.count());
    ObjectNode facets = answer.putObject("facets");
    facets.set("type", Json.array(page.facets().types(), EntityJson::count));
    facets.set("originator", Json.array(page.facets().originators(), EntityJson::count));
    facets.set("marking", Json.array(page.facets().markings(), EntityJson::count));
    call.reply(answer.put("tookMs", (System.nanoTime() - started) / 1_000_000));
  }

  private static SearchQuery query(Call call) {
    String text = call.query("q");
    return new SearchQuery(
        text == null ? "" : text,
        set(call, "type", Function.identity()),
        call.instant("from"),
        call.instant("to"),
        set(call, "originator", PartyId::new),
        set(call, "marking", Markings::of),
        place(call),
        call.instant("asOf"));
  }

  private static <T> Set<T> set(Call call, String name, Function<String, T> reader) {
    return call.queries(name).stream().map(reader).collect(Collectors.toSet());
  }

  private static @Nullable Place place(Call call) {
    String text = call.query("place");
    if (text == null) {
      return null;
    }
    String[] parts = text.split(",", -1);
    if (parts.length != 3) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "place");
    }
    try {
      return new Place(
          new GeoPoint(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])),
          Double.parseDouble(parts[2]));
    } catch (IllegalArgumentException e) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "place");
    }
  }

  /** Reads a marking's code. */
  private static final class Markings {
    static Tlp of(String code) {
      Tlp marking = Tlp.ofCode(code);
      if (marking == null) {
        throw Body.fault(WebFault.PARAMETER_MALFORMED, "marking");
      }
      return marking;
    }
  }
}
