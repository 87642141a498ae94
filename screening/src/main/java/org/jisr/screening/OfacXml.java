package org.jisr.screening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/** OFAC's {@code sdn.xml}; the misspelt element of its head is OFAC's own. */
final class OfacXml {
  private static final String ENTRY = "sdnEntry";
  private static final String HEAD = "publshInformation";
  private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MM/dd/uuuu");

  private OfacXml() {}

  static void read(BoundedInput input, ListSink sink) {
    XmlEntries.each(
        input,
        "sdnList",
        Set.of(ENTRY, HEAD),
        element -> {
          if (element.name.equals(ENTRY)) {
            sink.take(entry(element), element.line);
          } else if (element.name.equals(HEAD)) {
            sink.published(published(element.textOf("Publish_Date")));
          }
        });
  }

  private static String published(String date) {
    try {
      return LocalDate.parse(date, AMERICAN).toString();
    } catch (DateTimeException e) {
      return date;
    }
  }

  private static EntryBuilder entry(XmlElement element) {
    EntryBuilder entry =
        new EntryBuilder(element.textOf("uid"), EntryKind.of(element.textOf("sdnType")));
    entry.name(name(element), NameQuality.PRIMARY);
    for (XmlElement alias : element.all("akaList", "aka")) {
      boolean weak = alias.textOf("category").toLowerCase(Locale.ROOT).equals("weak");
      entry.name(name(alias), weak ? NameQuality.WEAK : NameQuality.STRONG);
    }
    element
        .all("dateOfBirthList", "dateOfBirthItem")
        .forEach(each -> entry.birth(each.textOf("dateOfBirth")));
    element
        .all("nationalityList", "nationality")
        .forEach(each -> entry.nationality(each.textOf("country")));
    element
        .all("citizenshipList", "citizenship")
        .forEach(each -> entry.nationality(each.textOf("country")));
    for (XmlElement document : element.all("idList", "id")) {
      if (document.textOf("idType").equalsIgnoreCase("gender")) {
        entry.gender(document.textOf("idNumber"));
      } else {
        entry.document(document.textOf("idCountry"), document.textOf("idNumber"));
      }
    }
    return entry;
  }

  /** Given name first, as people say it. */
  private static String name(XmlElement element) {
    return element.textOf("firstName") + " " + element.textOf("lastName");
  }
}
