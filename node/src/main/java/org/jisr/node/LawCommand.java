package org.jisr.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jisr.exchange.NodeKeys;
import org.jisr.law.InstrumentCatalogue;
import org.jisr.law.Language;
import org.jisr.law.LawExamples;
import org.jisr.law.LawText;
import org.jisr.law.PartyId;
import org.jisr.law.PolicyRule;
import org.jisr.law.PolicySet;
import org.jisr.law.SignedLaw;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Texts of national law as files: catalogues of instruments and sets of rules. */
@Command(
    name = "law",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = LawPolicyCommand.class,
    description = "Signs, checks and shows texts of national law, and puts them in force.")
final class LawCommand implements Runnable {
  private final Terminal terminal;

  LawCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    throw NodeException.usage(
        "COMMAND_MISSING", "Say what to do: ./jisr law example|sign|check|show|policy.", Map.of());
  }

  @Command(
      name = "example",
      mixinStandardHelpOptions = true,
      description = "Prints an example to edit: instruments or policy.")
  int example(
      @Parameters(paramLabel = "KIND", description = "instruments or policy") String kind,
      @Option(names = "--party", defaultValue = "example", description = "Whose law it is.")
          String party) {
    PartyId whose = new PartyId(party);
    LawText text =
        switch (kind) {
          case "instruments" -> LawExamples.instruments(whose);
          case "policy" -> LawExamples.policy(whose);
          default ->
              throw NodeException.usage(
                  "LAW_KIND_UNKNOWN", "There are examples of instruments and policy.", Map.of());
        };
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    terminal.line(mapper.writeValueAsString(mapper.readTree(text.canonicalJson())));
    return ExitCode.OK;
  }

  @Command(
      name = "sign",
      mixinStandardHelpOptions = true,
      description = "Signs a text with the key of an authority, or of the node.")
  int sign(
      @Parameters(paramLabel = "FILE", description = "The text as JSON.") Path file,
      @Option(names = "--out", paramLabel = "FILE", description = "Else: FILE.signed.json.")
          @Nullable Path out,
      @Option(
              names = "--key",
              paramLabel = "FILE",
              description = "An Ed25519 private key (PKCS #8, PEM) of the authority.")
          @Nullable Path key,
      @Option(names = "--data", paramLabel = "FOLDER", description = "The node's data folder.")
          @Nullable Path data)
      throws IOException {
    LawText text = LawText.ofJson(Files.readAllBytes(file));
    SignedLaw signed = key == null ? nodeKeys(data).sign(text) : AuthorityKey.read(key).sign(text);
    Path target = out == null ? file.resolveSibling(file.getFileName() + ".signed.json") : out;
    Files.write(target, signed.json());
    terminal.line("signed   " + target);
    describe(signed);
    return ExitCode.OK;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Checks form and signature of a signed text.")
  int check(@Parameters(paramLabel = "FILE") Path file) throws IOException {
    describe(SignedLaw.ofJson(Files.readAllBytes(file)));
    return ExitCode.OK;
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows a text, signed or not, as people read it.")
  int show(
      @Parameters(paramLabel = "FILE") Path file,
      @Option(names = "--language", defaultValue = "en", description = "ar, fr, en or es.")
          String language)
      throws IOException {
    byte[] json = Files.readAllBytes(file);
    boolean signed = new String(json, StandardCharsets.UTF_8).contains("\"signature\"");
    LawText text = signed ? SignedLaw.ofJson(json).text() : LawText.ofJson(json);
    head(text);
    show(text, Language.of(language));
    return ExitCode.OK;
  }

  private void show(LawText text, Language language) {
    switch (text) {
      case InstrumentCatalogue catalogue ->
          catalogue
              .instruments()
              .forEach(
                  each ->
                      terminal.line(
                          "  %s  %s  %s"
                              .formatted(each.code(), each.articles(), each.name(language))));
      case PolicySet policy -> {
        for (PolicyRule rule : policy.rules()) {
          terminal.line("  " + rule.code() + "  (" + rule.legalReference() + ")");
          terminal.line("    " + rule.wording().text().get(language));
        }
      }
    }
  }

  private void describe(SignedLaw signed) {
    head(signed.text());
    terminal.line("key      " + signed.key());
  }

  private void head(LawText text) {
    terminal.line("kind     " + text.kind());
    terminal.line("party    " + text.party());
    terminal.line("issued   " + text.authority());
    terminal.line("version  " + text.version());
    terminal.line("digest   " + text.digest());
  }

  private static NodeKeys nodeKeys(@Nullable Path data) {
    Path home = data == null ? NodeSettings.defaultData() : data;
    Profile profile = DataFolder.profile(home);
    if (profile == null) {
      throw NodeException.environment(
          "NODE_ABSENT",
          "There is no node in this data folder. Maybe name another --data, or a --key.",
          Map.of("folder", home.toString()));
    }
    return NodeKeys.createOrLoad(home.resolve("keys"), profile.party());
  }
}
