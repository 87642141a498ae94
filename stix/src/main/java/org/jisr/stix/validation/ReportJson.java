package org.jisr.stix.validation;

import java.util.List;
import tools.jackson.core.io.JsonStringEncoder;

/** Writes a report as JSON. */
final class ReportJson {
  private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

  private ReportJson() {}

  static String write(ValidationReport report) {
    StringBuilder out = new StringBuilder(64);
    out.append("{\"valid\":").append(report.valid());
    findings(out.append(",\"errors\":"), report.errors());
    findings(out.append(",\"warnings\":"), report.warnings());
    if (report.unlisted() > 0) {
      out.append(",\"unlisted\":").append(report.unlisted());
    }
    return out.append('}').toString();
  }

  private static void findings(StringBuilder out, List<Finding> findings) {
    out.append('[');
    String separator = "";
    for (Finding finding : findings) {
      text(out.append(separator).append("{\"code\":"), finding.code());
      text(out.append(",\"pointer\":"), finding.pointer());
      text(out.append(",\"message\":"), finding.message());
      out.append('}');
      separator = ",";
    }
    out.append(']');
  }

  private static void text(StringBuilder out, String text) {
    ENCODER.quoteAsString(text, out.append('"'));
    out.append('"');
  }
}
