package org.jisr.bank;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jisr.law.Consultation;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.StixId;

/** Writes who looked at which person, why, before the answer is handed out. */
final class ConsultationLog {
  private static final Duration ONE_VISIT = Duration.ofMinutes(15);
  private static final int REMEMBERED = 10_000;

  private final TransparencyLog log;
  private final InstantSource clock;
  private final Cache<Visit, Instant> visits =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(ONE_VISIT).build();

  private record Visit(Consultation consultation, StixId person) {}

  ConsultationLog(TransparencyLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /** A page about a person is opened: always a leaf. */
  void opened(Consultation consultation, StixId person) {
    log.append(new Leaf(LeafKind.CONSULT, clear(consultation), committed(consultation, person)));
    visits.put(new Visit(consultation, person), clock.instant());
  }

  /** More about a person is read: a leaf unless it belongs to a visit that has one. */
  void continued(Consultation consultation, StixId person) {
    Instant since = visits.getIfPresent(new Visit(consultation, person));
    Instant now = clock.instant();
    if (since == null || now.isBefore(since) || now.isAfter(since.plus(ONE_VISIT))) {
      opened(consultation, person);
    }
  }

  /** Statements about several entities are joined into one picture: a leaf for each time. */
  void combined(Consultation consultation, StixId centre) {
    log.append(new Leaf(LeafKind.COMBINE, clear(consultation), committed(consultation, centre)));
  }

  /** A whole network is read as one: a leaf for each time, with what was asked. */
  void combined(Consultation consultation, NetworkQuestion question, long count) {
    Map<String, String> fields = committed(consultation);
    fields.put("query", wellFormed(String.valueOf(question.search())));
    fields.put("objects", question.seeds().stream().sorted().toList().toString());
    fields.put("basis", wellFormed(question.basis().toString()));
    fields.put("count", Long.toString(count));
    log.append(new Leaf(LeafKind.COMBINE, clear(consultation), fields));
  }

  /** A page of results is about to be shown. */
  void searched(Consultation consultation, String query, long count) {
    Map<String, String> fields = committed(consultation);
    fields.put("query", wellFormed(query));
    fields.put("count", Long.toString(count));
    log.append(new Leaf(LeafKind.SEARCH, clear(consultation), fields));
  }

  /** The text with a question mark for each half of a character, which no UTF-8 can hold. */
  static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  static Map<String, String> clear(Consultation consultation) {
    return Map.of("purpose", consultation.purpose().code());
  }

  private static Map<String, String> committed(Consultation consultation, StixId person) {
    Map<String, String> fields = committed(consultation);
    fields.put("object", person.toString());
    return fields;
  }

  /** Who asks and in which case. */
  static Map<String, String> committed(Consultation consultation) {
    Map<String, String> fields = new HashMap<>();
    fields.put("viewer", consultation.viewer().account());
    fields.put("party", consultation.viewer().party().value());
    if (consultation.caseRef() != null) {
      fields.put("caseRef", consultation.caseRef());
    }
    return fields;
  }
}
