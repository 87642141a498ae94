package org.jisr.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The United Nations' consolidated list: individuals and entities, names in up to four parts. */
final class UnList {
  private static final String INDIVIDUAL = "INDIVIDUAL";
  private static final String ENTITY = "ENTITY";

  private UnList() {}

  static void read(BoundedInput input, ListSink sink) {
    XmlEntries.each(
        input,
        "CONSOLIDATED_LIST",
        Set.of(INDIVIDUAL, ENTITY),
        element -> {
          switch (element.name) {
            case INDIVIDUAL ->
                sink.take(entry(element, INDIVIDUAL, EntryKind.PERSON), element.line);
            case ENTITY -> sink.take(entry(element, ENTITY, EntryKind.ORGANISATION), element.line);
            default -> sink.published(element.attributeOr("dateGenerated", ""));
          }
        });
  }

  private static EntryBuilder entry(XmlElement element, String prefix, EntryKind kind) {
    EntryBuilder entry = new EntryBuilder(element.textOf("REFERENCE_NUMBER"), kind);
    List<String> parts = new ArrayList<>();
    for (String part : List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")) {
      parts.add(element.textOf(part));
    }
    entry.name(String.join(" ", parts), NameQuality.PRIMARY);
    entry.name(element.textOf("NAME_ORIGINAL_SCRIPT"), NameQuality.PRIMARY);
    for (XmlElement alias : element.all(prefix + "_ALIAS")) {
      boolean weak = alias.textOf("QUALITY").equalsIgnoreCase("low");
      entry.name(alias.textOf("ALIAS_NAME"), weak ? NameQuality.WEAK : NameQuality.STRONG);
      entry.birth(alias.textOf("DATE_OF_BIRTH"));
    }
    element.all(prefix + "_DATE_OF_BIRTH").forEach(date -> entry.birth(birth(date)));
    element.all("NATIONALITY", "VALUE").forEach(each -> entry.nationality(each.text.toString()));
    entry.gender(element.textOf("GENDER"));
    for (XmlElement document : element.all(prefix + "_DOCUMENT")) {
      String issuer = document.textOf("ISSUING_COUNTRY");
      entry.document(
          issuer.isEmpty() ? document.textOf("COUNTRY_OF_ISSUE") : issuer,
          document.textOf("NUMBER"));
    }
    return entry;
  }

  private static String birth(XmlElement date) {
    String type = date.textOf("TYPE_OF_DATE").toUpperCase(Locale.ROOT);
    String from = date.textOf("FROM_YEAR");
    String to = date.textOf("TO_YEAR");
    if (!from.isEmpty() && !to.isEmpty()) {
      return from + "/" + to;
    }
    String said = date.textOf("DATE");
    said = said.length() > 10 && said.charAt(10) == 'T' ? said.substring(0, 10) : said;
    said = said.isEmpty() ? date.textOf("YEAR") : said;
    return said.isEmpty() || !type.startsWith("APPROX") ? said : "circa " + said;
  }
}
