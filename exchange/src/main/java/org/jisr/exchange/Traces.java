package org.jisr.exchange;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jisr.bank.EntityReference;
import org.jisr.law.Consultation;
import org.jisr.law.PartyId;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixException;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whose copies the objects of a file are, by the marks that this node put on what it
 * released. Only what the viewer may see is told of; the rest is as if it had never been here.
 */
public final class Traces {
  private final Core core;
  private final Directory directory;
  private final MarkSecret secret;

  Traces(Core core, Directory directory) {
    this(core, directory, MarkSecret.of(core.identity().keys()));
  }

  Traces(Core core, Directory directory, MarkSecret secret) {
    this.core = core;
    this.directory = directory;
    this.secret = secret;
  }

  /**
   * Reads a file; the look is in the log before the answer.
   *
   * @throws ExchangeException {@code EXCHANGE_TRACE_UNREADABLE}, {@code EXCHANGE_TRACE_TOO_LARGE}
   */
  public TraceReport trace(InputStream file, Consultation consultation) {
    byte[] bytes = LeakedFile.bytes(file);
    List<LeakedObject> objects = LeakedFile.read(bytes);
    String hash = Digest.sha256Hex(bytes);
    long leaf = core.log().append(leaf(consultation, hash, objects.size()));
    List<MarkTable.Row> rows = rows(objects);
    Set<String> visible = visible(objects, rows, consultation);
    rows.removeIf(row -> !visible.contains(row.mark().item().toString()));
    List<CopySearch> searches = new ArrayList<>();
    for (LeakedObject object : objects) {
      searches.add(new CopySearch(secret, object, rowsOf(object, rows), item(object, visible)));
    }
    List<PartyId> partners = directory.all().stream().map(PartnerRow::party).toList();
    return new TraceReport(
        hash,
        searches.stream().map(search -> search.find(partners)).toList(),
        together(searches),
        leaf);
  }

  private static Leaf leaf(Consultation consultation, String hash, int count) {
    Map<String, String> committed = new HashMap<>();
    committed.put("viewer", consultation.viewer().account());
    committed.put("party", consultation.viewer().party().value());
    committed.put("query", "trace sha256:" + hash);
    committed.put("count", Integer.toString(count));
    String caseReference = consultation.caseRef();
    if (caseReference != null) {
      committed.put("caseRef", caseReference);
    }
    return new Leaf(LeafKind.SEARCH, Map.of("purpose", consultation.purpose().code()), committed);
  }

  private List<MarkTable.Row> rows(List<LeakedObject> objects) {
    Set<String> items = new TreeSet<>();
    Set<String> seals = new TreeSet<>();
    for (LeakedObject object : objects) {
      String id = object.id();
      if (id != null) {
        items.add(id);
      }
      seals.addAll(object.seals());
    }
    return new ArrayList<>(core.jdbi().withHandle(handle -> MarkTable.find(handle, items, seals)));
  }

  private Set<String> visible(
      List<LeakedObject> objects, List<MarkTable.Row> rows, Consultation consultation) {
    Set<StixId> ids = rows.stream().map(row -> row.mark().item()).collect(Collectors.toSet());
    for (LeakedObject object : objects) {
      StixId id = parsed(object.id());
      if (id != null) {
        ids.add(id);
      }
    }
    Map<StixId, EntityReference> seen =
        core.bank().gate().references(consultation, List.copyOf(ids));
    return seen.values().stream()
        .filter(each -> each.originator() != null)
        .map(each -> each.id().toString())
        .collect(Collectors.toSet());
  }

  private static List<MarkTable.Row> rowsOf(LeakedObject object, List<MarkTable.Row> rows) {
    List<String> seals = object.seals();
    return rows.stream()
        .filter(
            row ->
                row.mark().item().toString().equals(object.id())
                    || seals.contains(row.mark().seal()))
        .toList();
  }

  private static @Nullable StixId item(LeakedObject object, Set<String> visible) {
    String id = object.id();
    return id != null && visible.contains(id) ? parsed(id) : null;
  }

  private static @Nullable StixId parsed(@Nullable String id) {
    try {
      return id == null ? null : StixId.parse(id);
    } catch (StixException e) {
      return null;
    }
  }

  /** Of all recipients that could be meant by some object, those that many tell of. */
  private static List<TraceReport.Together> together(List<CopySearch> searches) {
    Map<PartyId, List<MarkReading.Signs>> byRecipient = new TreeMap<>();
    for (CopySearch search : searches) {
      search
          .best()
          .forEach(
              (recipient, signs) ->
                  byRecipient.computeIfAbsent(recipient, key -> new ArrayList<>()).add(signs));
    }
    List<TraceReport.Together> together = new ArrayList<>();
    byRecipient.forEach(
        (recipient, all) -> {
          double stake = all.stream().mapToDouble(MarkReading.Signs::stake).sum();
          int power = CopySearch.power(stake, byRecipient.size());
          if (power >= CopySearch.LEAST_POWER) {
            int agreeing = (int) all.stream().filter(MarkReading.Signs::some).count();
            together.add(new TraceReport.Together(recipient, agreeing, all.size(), power));
          }
        });
    return together;
  }
}
