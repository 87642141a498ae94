package org.jisr.node;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jisr.stix.CanonicalJson;
import org.jisr.stix.StixException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes JSON in the one form that equal values share. */
@Command(
    name = "canonical",
    mixinStandardHelpOptions = true,
    description = "The canonical form (RFC 8785) of a JSON text, without a line end after it.")
final class StixCanonicalCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "The JSON text; without one, standard input.")
  @Nullable Path file;

  StixCanonicalCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    byte[] canonical;
    try (InputStream in = file == null ? terminal.in() : Files.newInputStream(file)) {
      canonical = CanonicalJson.of(in.readAllBytes());
    } catch (StixException e) {
      throw NodeException.failed(e.code(), String.valueOf(e.getMessage()), Map.of());
    } catch (IOException e) {
      throw NodeException.failed(
          "FILE_UNREADABLE", "The file cannot be read.", Map.of("file", String.valueOf(file)), e);
    }
    terminal.out().write(canonical);
    terminal.out().flush();
    return ExitCode.OK;
  }
}
