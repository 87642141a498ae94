package org.jisr.node;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * One run of {@code ./jisr …} in this process, with its input given and its output kept.
 *
 * @param exit code of the process
 * @param out standard output
 * @param err standard error
 */
record Ran(int exit, String out, String err) {
  static Ran of(String... arguments) {
    return given(new byte[0], arguments);
  }

  static Ran given(byte[] input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            new Terminal(
                new ByteArrayInputStream(input),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)),
            arguments);
    return new Ran(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Of {@code ./jisr stix …}. */
  static Ran stix(String input, String... arguments) {
    return given(
        input.getBytes(StandardCharsets.UTF_8),
        Stream.concat(Stream.of("stix"), List.of(arguments).stream()).toArray(String[]::new));
  }
}
