package org.jisr.bank;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jisr.stix.StixFields;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.StixTimestamp;

/**
 * What is told of an object of a view without the object (TAXII 2.1, section 5.3.1).
 *
 * @param dateAdded when it entered this view
 * @param version its modified or created time as written; for an object without either, the moment
 *     it entered this view
 * @param specVersion the version of STIX it is written in
 */
public record ViewedVersion(StixId id, Instant dateAdded, String version, String specVersion) {
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  /** What is told of that object. */
  public static ViewedVersion of(ViewedObject object) {
    StixFields fields = StixObject.read(object.json()).fields();
    StixTimestamp version = fields.version();
    return new ViewedVersion(
        object.id(),
        object.dateAdded(),
        version == null ? written(object.dateAdded()) : version.text(),
        fields.specVersion());
  }

  /** A moment of entry as TAXII writes it, with six digits. */
  public static String written(Instant dateAdded) {
    return MICROSECONDS.format(dateAdded);
  }
}
