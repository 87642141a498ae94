package org.jisr.intake;

import java.util.Map;
import org.jisr.law.Language;

/**
 * Why a whole import was refused, failed or waits.
 *
 * @param code {@code INTAKE_…} or the {@code STIX_…} code of the file's first fatal defect
 * @param message English, static: what was wrong and what to do
 * @param details what varies: line, offset, limit, the encoding found
 */
public record ImportProblem(String code, String message, Map<String, String> details) {
  /** Copies the details. */
  public ImportProblem {
    details = Map.copyOf(details);
  }

  static ImportProblem of(IntakeException e) {
    return new ImportProblem(e.code(), e.fault().message(), e.details());
  }

  static ImportProblem of(IntakeFault fault) {
    return new ImportProblem(fault.code(), fault.message(), Map.of());
  }

  /** What to tell a person, in that person's language. */
  public String text(Language language) {
    return FaultTexts.get(language, code, message, details);
  }
}
