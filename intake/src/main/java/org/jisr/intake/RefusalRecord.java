package org.jisr.intake;

import java.util.Map;
import org.jisr.law.Language;
import org.jspecify.annotations.Nullable;

/**
 * One object of a file that could not be stored, and why.
 *
 * @param number its order among the refusals of the import, from 1
 * @param line line in the unpacked file, from 1
 * @param offset byte offset in the unpacked file, from 0
 * @param objectId the STIX id when it could be read
 * @param code stable code of the defect
 * @param message English, static
 */
public record RefusalRecord(
    long number, long line, long offset, @Nullable String objectId, String code, String message) {

  /** What to tell a person, in that person's language. */
  public String text(Language language) {
    return FaultTexts.get(language, code, message, Map.of());
  }
}
