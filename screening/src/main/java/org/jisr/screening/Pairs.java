package org.jisr.screening;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jisr.bank.NamedEntity;
import org.jisr.bank.PersonFacts;
import org.jspecify.annotations.Nullable;

/**
 * Pairs that were compared lately, so that a long queue opens quickly. A pair depends on a name
 * with its facts and on an entry alone; who may see the name is asked before.
 */
final class Pairs {
  private static final int REMEMBERED = 5_000;

  private final Map<Key, Optional<ScreeningMatch>> remembered =
      new LinkedHashMap<>(1 << 10, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Optional<ScreeningMatch>> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Key(String terms, String list, String entry, String name, PersonFacts facts) {}

  /**
   * The pair as it stands; null where it is no hit.
   *
   * @param terms all that a pair is judged by
   */
  @Nullable ScreeningMatch pair(
      String terms,
      LoadedList list,
      ListEntry entry,
      NamedEntity.Name name,
      Supplier<@Nullable ScreeningMatch> compared) {
    Key key = new Key(terms, list.version.list(), entry.id(), name.text(), name.facts());
    synchronized (remembered) {
      Optional<ScreeningMatch> known = remembered.get(key);
      if (known != null) {
        return known.orElse(null);
      }
    }
    ScreeningMatch match = compared.get();
    synchronized (remembered) {
      remembered.put(key, Optional.ofNullable(match));
    }
    return match;
  }

  void forget() {
    synchronized (remembered) {
      remembered.clear();
    }
  }
}
