package org.jisr.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jisr.names.NameHit;
import org.jisr.names.NameIndex;
import org.jisr.names.NameModel;
import org.jisr.names.NameSearch;
import org.jspecify.annotations.Nullable;

/** One version of a list, ready to be searched; immutable but for searches that are used again. */
final class LoadedList {
  final ListVersion version;
  private final Map<String, ListEntry> entries = new LinkedHashMap<>();
  private final Map<String, List<String>> documents = new HashMap<>();
  private final NameIndex index;
  private @Nullable NameSieve sieve;
  private final Queue<NameSearch> searches = new ConcurrentLinkedQueue<>();

  LoadedList(ListVersion version, List<ListEntry> all) {
    this.version = version;
    NameIndex.Builder builder = new NameIndex.Builder(NameModel.shipped());
    for (ListEntry entry : all) {
      entries.put(entry.id(), entry);
      entry.names().forEach(name -> builder.add(entry.id(), name.text()));
      entry
          .documents()
          .forEach(
              document ->
                  documents
                      .computeIfAbsent(Documents.number(document), number -> new ArrayList<>())
                      .add(entry.id()));
    }
    index = builder.build();
  }

  /** Of all its names; made when it is first wanted. */
  synchronized NameSieve sieve() {
    NameSieve made = sieve;
    if (made == null) {
      made = new NameSieve(entries.values());
      sieve = made;
    }
    return made;
  }

  /** Lets go of the words of others that its names were asked for. */
  synchronized void forget() {
    searches.clear();
    if (sieve != null) {
      sieve.forget();
    }
  }

  /** How many words of others are remembered. */
  synchronized int remembered() {
    return sieve == null ? 0 : sieve.remembered();
  }

  /** Of the entries that are new or others than in a version before. */
  NameSieve sieve(Collection<String> ids) {
    return new NameSieve(ids.stream().map(entries::get).filter(Objects::nonNull).toList());
  }

  ListEntry entry(String id) {
    return Objects.requireNonNull(entries.get(id));
  }

  boolean has(String id) {
    return entries.containsKey(id);
  }

  /** Names of persons, from which names of nobody are put together. */
  List<String> personNames() {
    return entries.values().stream()
        .filter(each -> each.kind() == EntryKind.PERSON)
        .sorted(java.util.Comparator.comparing(ListEntry::id))
        .map(ListEntry::name)
        .toList();
  }

  /** The likeliest entries by name, each once. */
  List<NameHit> find(String name, int most) {
    NameSearch search = searches.poll();
    search = search == null ? index.search() : search;
    try {
      return search.find(name, most);
    } finally {
      searches.offer(search);
    }
  }

  /** Entries with that document, in the order of the list. */
  List<String> withDocument(String document) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String id : documents.getOrDefault(Documents.number(document), List.of())) {
      if (entry(id).documents().stream()
          .anyMatch(
              each ->
                  Documents.number(each).equals(Documents.number(document))
                      && Documents.sameIssuer(each, document))) {
        found.put(id, id);
      }
    }
    return List.copyOf(found.keySet());
  }
}
