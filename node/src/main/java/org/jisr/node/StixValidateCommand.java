package org.jisr.node;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.jisr.stix.validation.Finding;
import org.jisr.stix.validation.Profile;
import org.jisr.stix.validation.ValidationReport;
import org.jisr.stix.validation.Validator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Checks files or a stream of lines against the rules of STIX 2.1. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Checks STIX 2.1 objects and bundles. Exit code 0 when all files are valid, 1 when one is"
            + " not.")
final class StixValidateCommand implements Callable<Integer> {
  /** Of one file, unpacked: it is held in memory. */
  private static final int LARGEST = 200 << 20;

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Plain or compressed by gzip.")
  List<Path> files = List.of();

  @Option(
      names = "--strict",
      description = "Broken SHOULD rules and unknown properties are errors.")
  boolean strict;

  @Option(names = "--json", description = "One JSON object a line for each file.")
  boolean json;

  @Option(
      names = "--jsonl",
      description =
          "One object or bundle a line on standard input, one report a line on standard output.")
  boolean lines;

  StixValidateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (lines == !files.isEmpty()) {
      throw NodeException.usage(
          "STIX_INPUT", "Name the files to check, or give lines with --jsonl.", Map.of());
    }
    Validator validator = new Validator(strict ? Profile.STRICT : Profile.LENIENT);
    if (lines) {
      return JsonLines.answer(
          terminal.in(),
          terminal.out(),
          line -> bytes(validator.validate(line).json()),
          StixValidateCommand::tooLong);
    }
    boolean valid = true;
    for (Path file : files) {
      ValidationReport report = validator.validate(read(file));
      valid &= report.valid();
      if (json) {
        terminal.line("{\"file\":" + quoted(file.toString()) + "," + report.json().substring(1));
      } else {
        print(file, report);
      }
    }
    return valid ? ExitCode.OK : ExitCode.FAILED;
  }

  private void print(Path file, ValidationReport report) {
    terminal.line(
        "%s: %s, %,d errors, %,d warnings"
            .formatted(
                file,
                report.valid() ? "valid" : "NOT VALID",
                total(report, report.errors()),
                total(report, report.warnings())));
    print("error", report, report.errors());
    print("warning", report, report.warnings());
  }

  /** One line for each code: how often, the first place, what to change there. */
  private void print(String kind, ValidationReport report, List<Finding> findings) {
    Set<String> seen = new HashSet<>();
    for (Finding finding : findings) {
      if (seen.add(finding.code())) {
        terminal.line(
            "  %-7s %,7d × %-23s %s%n%37s%s"
                .formatted(
                    kind,
                    report.counts().get(finding.code()),
                    finding.code(),
                    finding.pointer().isEmpty() ? "(whole)" : finding.pointer(),
                    "",
                    finding.message()));
      }
    }
  }

  private static long total(ValidationReport report, List<Finding> findings) {
    return findings.stream()
        .map(Finding::code)
        .distinct()
        .mapToLong(code -> report.counts().getOrDefault(code, 0L))
        .sum();
  }

  private static byte[] read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
          bytes = unpacked.readNBytes(LARGEST + 1);
        }
      }
      if (bytes.length > LARGEST) {
        throw NodeException.failed(
            "FILE_TOO_BIG",
            "The file is too big to be checked at once. Split it, or give its objects with --jsonl.",
            Map.of("file", file.toString()));
      }
      return bytes;
    } catch (IOException e) {
      throw NodeException.failed(
          "FILE_UNREADABLE", "The file cannot be read.", Map.of("file", file.toString()), e);
    }
  }

  private static byte[] tooLong() {
    return bytes(
        "{\"valid\":false,\"errors\":[{\"code\":\"JSON_LIMIT\",\"pointer\":\"\",\"message\":"
            + "\"Give the objects one by one; the line is too long.\"}],\"warnings\":[]}");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    return JsonMapper.builder().build().writeValueAsString(text);
  }
}
