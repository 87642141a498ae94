package org.jisr.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jisr.log.LeafProof;
import org.jisr.log.LogEntry;
import org.jisr.log.LogException;
import org.jisr.log.LogProblem;
import org.jisr.log.LogReport;
import org.jisr.log.LogVerifier;
import org.jisr.log.PolicyVerdict;
import org.jisr.log.VerifierKey;
import org.jisr.log.WitnessPolicy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks a whole log, or the proof of one leaf. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Checks every leaf, tile and signature of a log's folder, or one .tlog-proof.")
final class LogVerifyCommand implements Callable<Integer> {
  private static final int SHOWN_EVERY = 8_192;

  private final Terminal terminal;

  @Parameters(
      paramLabel = "FOLDER|PROOF",
      arity = "0..1",
      description = "The log's folder or a .tlog-proof; without one, the log of the node.")
  @Nullable Path subject;

  @Mixin LogTrust trust = new LogTrust();

  @Option(
      names = "--tree-only",
      description = "Takes entries of any kind: for a tlog-tiles log of another program.")
  boolean treeOnly;

  LogVerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path named = subject;
    return named != null && Files.isRegularFile(named) ? proof(named) : folder(named);
  }

  private LogReport report(Path files, List<VerifierKey> keys) {
    if (treeOnly) {
      return LogVerifier.verifyTree(files, keys, List.of());
    }
    if (!Terminal.interactive()) {
      return LogVerifier.verify(files, keys, List.of());
    }
    LogReport report = LogVerifier.verify(files, keys, List.of(), this::watched);
    terminal.progress("");
    return report;
  }

  private void watched(long checked) {
    if (checked % SHOWN_EVERY == 0) {
      terminal.progress("%,d leaves checked".formatted(checked));
    }
  }

  private int folder(@Nullable Path named) throws IOException {
    Path files = trust.log(named);
    List<VerifierKey> keys = trust.keys(files.toAbsolutePath().getParent());
    LogReport report = report(files, keys);
    PolicyVerdict verdict = report.ok() ? verdict(files) : null;
    boolean ok = report.ok() && (verdict == null || verdict.met());
    if (trust.json) {
      ObjectNode answer =
          object()
              .put("ok", ok)
              .put("origin", keys.getFirst().name())
              .put("size", report.size())
              .put("root", report.root() == null ? null : report.root().toString());
      var problems = answer.putArray("problems");
      for (LogProblem problem : report.problems()) {
        problems
            .addObject()
            .put("where", problem.where())
            .put("code", problem.code())
            .put("message", problem.message());
      }
      witnesses(answer, verdict);
      terminal.line(answer.toString());
    } else {
      terminal.line(
          "%s: %,d leaves, root %s — %s"
              .formatted(
                  keys.getFirst().name(),
                  report.size(),
                  report.root(),
                  report.ok() ? "verified" : "NOT SOUND"));
      report
          .problems()
          .forEach(
              p -> terminal.line("  " + p.where() + ": " + p.message() + " (" + p.code() + ")"));
      sayWitnesses(verdict);
    }
    return ok ? ExitCode.OK : ExitCode.FAILED;
  }

  /** What the policy says of the newest checkpoint that witnesses cosigned; null without one. */
  private @Nullable PolicyVerdict verdict(Path files) throws IOException {
    WitnessPolicy policy = trust.policy();
    if (policy == null) {
      return null;
    }
    Path witnessed = files.resolve("witnessed");
    Path shown = Files.exists(witnessed) ? witnessed : files.resolve("checkpoint");
    try {
      return policy.judge(Files.readString(shown, StandardCharsets.UTF_8));
    } catch (LogException e) {
      throw refused(shown, e);
    }
  }

  private int proof(Path file) throws IOException {
    try {
      LeafProof proof = LeafProof.parse(Files.readString(file, StandardCharsets.UTF_8));
      WitnessPolicy policy = trust.policy();
      LogEntry leaf =
          policy == null
              ? proof.verify(trust.keys(file.toAbsolutePath().getParent()))
              : proof.verify(policy);
      PolicyVerdict verdict = policy == null ? null : policy.judge(proof.checkpoint());
      String origin = proof.checkpoint().lines().findFirst().orElse("");
      if (trust.json) {
        ObjectNode answer =
            object()
                .put("ok", true)
                .put("origin", origin)
                .put("index", proof.index())
                .put("kind", leaf.code())
                .put("time", leaf.time().toString());
        ObjectNode clear = answer.putObject("clear");
        leaf.clear().forEach(clear::put);
        witnesses(answer, verdict);
        terminal.line(answer.toString());
      } else {
        terminal.line(
            "%s: leaf %,d, %s at %s — verified"
                .formatted(origin, proof.index(), leaf.code(), leaf.time()));
        leaf.clear().forEach((name, value) -> terminal.line("  " + name + ": " + value));
        sayWitnesses(verdict);
      }
      return ExitCode.OK;
    } catch (LogException e) {
      throw refused(file, e);
    }
  }

  private static NodeException refused(Path file, LogException e) {
    return NodeException.failed(
        e.code(), String.valueOf(e.getMessage()), Map.of("file", file.toString()));
  }

  private void sayWitnesses(@Nullable PolicyVerdict verdict) {
    if (verdict != null) {
      terminal.line(
          "  witnesses: %s cosigned %,d leaves, %s did not — quorum %s"
              .formatted(
                  verdict.cosigned(),
                  verdict.checkpoint().size(),
                  verdict.missing(),
                  verdict.met() ? "met" : "NOT MET"));
    }
  }

  private static void witnesses(ObjectNode answer, @Nullable PolicyVerdict verdict) {
    if (verdict != null) {
      ObjectNode seen = answer.putObject("witnesses").put("met", verdict.met());
      seen.put("size", verdict.checkpoint().size());
      verdict.cosigned().forEach(seen.putArray("cosigned")::add);
      verdict.missing().forEach(seen.putArray("missing")::add);
    }
  }

  private static ObjectNode object() {
    return JsonMapper.builder().build().createObjectNode();
  }
}
