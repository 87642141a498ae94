package org.jisr.node;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jisr.stix.StixException;
import org.jisr.stix.TextCheck;
import org.jisr.stix.pattern.PatternException;
import org.jisr.stix.pattern.PatternWarning;
import org.jisr.stix.pattern.StixPattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks STIX patterns against the grammar and the rules of STIX 2.1, section 9. */
@Command(
    name = "pattern",
    mixinStandardHelpOptions = true,
    description =
        "Checks the patterns on standard input: {\"pattern\":…} a line in,"
            + " {\"valid\":…,\"error\":…,\"warnings\":[…]} a line out, in the same order. The error"
            + " is null or has code, message, line, column, offset and expected.")
final class StixPatternCommand implements Callable<Integer> {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  private final Terminal terminal;

  @Option(names = "--jsonl", required = true, description = "Lines in, lines out.")
  boolean lines;

  StixPatternCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return JsonLines.answer(
        terminal.in(),
        terminal.out(),
        StixPatternCommand::answer,
        () -> refusal("PATTERN_TOO_LONG", "The line is longer than this reader accepts."));
  }

  private static byte[] answer(byte[] line) {
    JsonNode pattern;
    try {
      TextCheck.check(line);
      pattern = JSON.readTree(line).path("pattern");
    } catch (StixException e) {
      return refusal(e.code(), String.valueOf(e.getMessage()));
    } catch (JacksonException e) {
      return refusal("LINE_NOT_JSON", "The line is not one JSON object with a pattern.");
    }
    if (!pattern.isString()) {
      return refusal("PATTERN_MISSING", "The line has no property named pattern that is a string.");
    }
    try {
      return accepted(StixPattern.parse(pattern.stringValue()).warnings());
    } catch (PatternException e) {
      ObjectNode answer = answer(e.code(), String.valueOf(e.getMessage()));
      ObjectNode error = (ObjectNode) answer.get("error");
      error.put("line", e.line()).put("column", e.column()).put("offset", e.offset());
      e.expected().forEach(error.putArray("expected")::add);
      return JSON.writeValueAsBytes(answer);
    }
  }

  private static byte[] accepted(List<PatternWarning> warnings) {
    ObjectNode answer = JSON.createObjectNode().put("valid", true).putNull("error");
    var list = answer.putArray("warnings");
    for (PatternWarning warning : warnings) {
      list.addObject()
          .put("code", warning.code())
          .put("message", warning.message())
          .put("offset", warning.offset());
    }
    return JSON.writeValueAsBytes(answer);
  }

  private static byte[] refusal(String code, String message) {
    return JSON.writeValueAsBytes(answer(code, message));
  }

  private static ObjectNode answer(String code, String message) {
    ObjectNode answer = JSON.createObjectNode().put("valid", false);
    answer.putObject("error").put("code", code).put("message", message);
    answer.putArray("warnings");
    return answer;
  }
}
