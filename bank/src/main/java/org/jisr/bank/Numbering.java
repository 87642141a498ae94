package org.jisr.bank;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Handling;
import org.jisr.law.PartyId;

/** The numbers under which handlings, parties and sources stand in the database. */
final class Numbering {
  private final Handle handle;

  Numbering(Handle handle) {
    this.handle = handle;
  }

  Map<Handling, Integer> handlings(Set<Handling> handlings) {
    Map<Handling, Integer> numbers = new HashMap<>();
    handlings.forEach(handling -> numbers.put(handling, handling(handling)));
    return numbers;
  }

  Map<Source, Integer> sources(Set<Source> sources) {
    Map<Source, Integer> numbers = new HashMap<>();
    for (Source source : sources) {
      numbers.put(
          source,
          source(source.kind(), source.reference())
              .orElseThrow(() -> new BankException(BankFault.SOURCE_NOT_OPENED)));
    }
    return numbers;
  }

  Optional<Integer> source(Source.Kind kind, String reference) {
    return handle
        .createQuery("SELECT id FROM bank.source WHERE kind = :kind AND reference = :reference")
        .bind("kind", kind.code())
        .bind("reference", reference)
        .mapTo(Integer.class)
        .findOne();
  }

  private int handling(Handling handling) {
    String digest = handling.digest();
    return handle
        .createQuery("SELECT id FROM bank.handling WHERE digest = :digest")
        .bind("digest", digest)
        .mapTo(Integer.class)
        .findOne()
        .orElseGet(() -> newHandling(handling, digest));
  }

  private int newHandling(Handling handling, String digest) {
    return handle
        .createQuery(
            """
            INSERT INTO bank.handling (digest, originator, marking, level, json)
            VALUES (:digest, :originator, :marking, :level, :json) RETURNING id
            """)
        .bind("digest", digest)
        .bind("originator", party(handling.originator()))
        .bind("marking", handling.effectiveMarking().code())
        .bind("level", handling.marking().ordinal())
        .bind("json", handling.canonicalJson())
        .mapTo(Integer.class)
        .one();
  }

  private int party(PartyId party) {
    return handle
        .createQuery("SELECT id FROM bank.party WHERE name = :name")
        .bind("name", party.value())
        .mapTo(Integer.class)
        .findOne()
        .orElseGet(
            () ->
                handle
                    .createQuery("INSERT INTO bank.party (name) VALUES (:name) RETURNING id")
                    .bind("name", party.value())
                    .mapTo(Integer.class)
                    .one());
  }
}
