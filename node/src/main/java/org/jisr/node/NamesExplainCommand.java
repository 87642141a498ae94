package org.jisr.node;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jisr.names.NameExplanation;
import org.jisr.names.NameMatch;
import org.jisr.names.NameMatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says why two names are or are not one. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Says token by token and letter by letter why two names may be one, or not.")
final class NamesExplainCommand implements Callable<Integer> {
  private static final Set<String> LANGUAGES = Set.of("ar", "fr", "en", "es");

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "A", description = "A name.")
  String first = "";

  @Parameters(index = "1", paramLabel = "B", description = "Another.")
  String second = "";

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      description = "The sentence's language: ar, fr, en or es; without it, en.")
  String language = "en";

  NamesExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!LANGUAGES.contains(language)) {
      throw NodeException.usage(
          "LANGUAGE_UNKNOWN", "Give --lang one of ar, fr, en and es.", Map.of());
    }
    NameMatch match = NameMatcher.shipped().match(first, second);
    NameExplanation explanation = NameExplanation.of(match);
    terminal.out().println(explanation.sentence(language));
    terminal
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "probability %.4f, %+.1f bits, %s",
                match.probability(),
                match.bits(),
                match.band().code()));
    explanation.lines().forEach(terminal.out()::println);
    return ExitCode.OK;
  }
}
