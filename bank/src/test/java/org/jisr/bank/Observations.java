package org.jisr.bank;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jisr.law.Consultation;
import org.jisr.stix.GeoPoint;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;

/** Everything the gate tells one viewer about a small world, as values that can be compared. */
final class Observations {
  private final Gate gate;
  private final Consultation viewer;
  private final List<Object> seen = new ArrayList<>();

  private Observations(Gate gate, Consultation viewer) {
    this.gate = gate;
    this.viewer = viewer;
  }

  static List<Object> of(Gate gate, Consultation viewer, List<Instant> moments) {
    Observations observations = new Observations(gate, viewer);
    for (Instant moment : moments) {
      observations.searches(moment);
      for (StixId id : ids()) {
        observations.entity(id, moment);
      }
    }
    ids().forEach(observations::historyAndRelease);
    observations.names();
    observations.exports();
    return observations.seen;
  }

  private static List<StixId> ids() {
    List<StixId> ids = new ArrayList<>();
    for (String type : List.of("identity", "threat-actor", "report", "location", "relationship")) {
      for (int number = 1; number <= Saying.ENTITIES + 1; number++) {
        ids.add(Objects.id(type, number));
      }
    }
    return ids;
  }

  private void searches(Instant moment) {
    List<SearchQuery> queries = new ArrayList<>();
    Saying.WORDS.forEach(word -> queries.add(SearchQuery.of(word)));
    queries.add(SearchQuery.everything());
    queries.add(SearchQuery.of("stad*"));
    queries.add(SearchQuery.of("\"the harbour\""));
    queries.add(SearchQuery.of(Objects.id("identity", 1).toString()));
    queries.add(SearchQuery.everything().types(Set.of("report", "location")));
    queries.add(SearchQuery.everything().originators(Set.of(TestBank.PARTNER)));
    queries.add(SearchQuery.everything().markings(Set.of(Tlp.RED)));
    queries.add(SearchQuery.everything().place(new Place(new GeoPoint(1, 1), 200_000)));
    queries.add(SearchQuery.everything().between(Instant.parse("2026-02-01T00:00:00Z"), null));
    queries.forEach(query -> add(() -> pages(query.asOf(moment))));
  }

  private List<Object> pages(SearchQuery query) {
    List<Object> pages = new ArrayList<>();
    String cursor = null;
    do {
      SearchPage page = gate.search(viewer, query, 2, cursor);
      pages.add(page.items());
      pages.add(page.count());
      pages.add(page.facets());
      cursor = page.next();
    } while (cursor != null);
    return pages;
  }

  private void entity(StixId id, Instant moment) {
    add(() -> gate.entity(viewer, id, moment));
    add(() -> relations(id, moment));
    add(() -> gate.neighbourhood(viewer, id, 2, moment));
    add(() -> gate.timeline(viewer, id, moment));
  }

  private List<Object> relations(StixId id, Instant moment) {
    List<Object> pages = new ArrayList<>();
    String cursor = null;
    do {
      RelationPage page =
          gate.relationships(viewer, id, new RelationQuery(Set.of(), moment, 2, cursor));
      pages.add(page.items());
      pages.add(page.count());
      pages.add(page.kinds());
      cursor = page.next();
    } while (cursor != null);
    return pages;
  }

  private void historyAndRelease(StixId id) {
    add(() -> gate.history(viewer, id));
    add(() -> gate.references(viewer, List.of(id)));
    ReleaseRequest request = new ReleaseRequest(TestBank.PARTNER, viewer.purpose(), null);
    add(() -> gate.decideRelease(viewer, List.of(id), List.of(request)));
  }

  /** Positions stay within the node; what stands on the pages may be told. */
  private void names() {
    add(
        () -> {
          List<Object> pages = new ArrayList<>();
          NamePage page = gate.names(viewer, 0, 2);
          while (!page.items().isEmpty()) {
            pages.add(page.items());
            page = gate.names(viewer, page.next(), 2);
          }
          return pages;
        });
    add(() -> gate.names(viewer, ids()));
  }

  private void exports() {
    add(() -> export(new ExportSelection.Found(SearchQuery.everything())));
    add(() -> export(new ExportSelection.Found(SearchQuery.of("harbour"))));
    add(() -> export(new ExportSelection.Named(Set.copyOf(ids()))));
  }

  /** Without the first line, in which each bundle has an id of its own. */
  private String export(ExportSelection selection) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long objects = gate.export(viewer, selection, out).objects();
    String text = out.toString(StandardCharsets.UTF_8);
    return objects + text.substring(Math.max(0, text.indexOf('\n')));
  }

  private void add(Supplier<Object> observation) {
    try {
      seen.add(observation.get());
    } catch (BankException e) {
      seen.add(e.code() + e.getMessage());
    }
  }
}
