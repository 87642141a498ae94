package org.jisr.screening;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The European Union's consolidated list, whose facts stand in attributes. */
final class EuList {
  private static final String ENTITY = "sanctionEntity";

  private EuList() {}

  static void read(BoundedInput input, ListSink sink) {
    XmlEntries.each(
        input,
        "export",
        Set.of(ENTITY),
        element -> {
          if (element.name.equals(ENTITY)) {
            sink.take(entry(element), element.line);
          } else {
            sink.published(element.attributeOr("generationDate", ""));
          }
        });
  }

  private static EntryBuilder entry(XmlElement element) {
    String reference = element.attributeOr("euReferenceNumber", "");
    EntryBuilder entry =
        new EntryBuilder(
            reference.isEmpty() ? element.attributeOr("logicalId", "") : reference, kind(element));
    boolean first = true;
    for (XmlElement name : element.all("nameAlias")) {
      boolean weak = name.attributeOr("strong", "true").equals("false");
      entry.name(
          name.attribute("wholeName"),
          weak ? NameQuality.WEAK : first ? NameQuality.PRIMARY : NameQuality.STRONG);
      first = false;
      entry.gender(name.attribute("gender"));
    }
    element
        .all("citizenship")
        .forEach(each -> entry.nationality(known(each.attribute("countryIso2Code"))));
    element.all("birthdate").forEach(each -> entry.birth(birth(each)));
    for (XmlElement document : element.all("identification")) {
      String number = document.attributeOr("number", "");
      entry.document(
          known(document.attribute("countryIso2Code")),
          number.isEmpty() ? document.attribute("latinNumber") : number);
    }
    return entry;
  }

  private static EntryKind kind(XmlElement element) {
    return element.all("subjectType").stream()
        .map(each -> EntryKind.of(each.attributeOr("code", "")))
        .findFirst()
        .orElse(EntryKind.OTHER);
  }

  /** Two zeros stand for a state that isn't known. */
  private static @Nullable String known(@Nullable String state) {
    return state == null || state.equals("00") ? null : state;
  }

  /** Numbers of a Hijri date are given as such; our way of writing tells them by the year. */
  private static @Nullable String birth(XmlElement date) {
    String from = date.attributeOr("yearRangeFrom", "");
    String to = date.attributeOr("yearRangeTo", "");
    if (!from.isEmpty() && !to.isEmpty()) {
      return from + "/" + to;
    }
    String day = date.attributeOr("birthdate", "");
    day = day.isEmpty() ? date.attributeOr("year", "") : day;
    return day.isEmpty() || !date.attributeOr("circa", "false").equals("true")
        ? day
        : "circa " + day;
  }
}
