package org.jisr.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jisr.exchange.Attestation;
import org.jisr.exchange.ExchangeException;
import org.jisr.exchange.PartnerCard;
import org.jisr.exchange.RecallEffect;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks what a partner attested, from two files. */
@Command(
    name = "receipt",
    mixinStandardHelpOptions = true,
    description = {
      "Checks a partner's signed receipt, such as its word that what was recalled is gone: both"
          + " signatures, and that the act stands in the partner's log.",
      "The desks and GET /api/outbox/ID/receipt save receipts; GET /api/card gives a node's card."
    })
final class ReceiptCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FILE", description = "The receipt.")
  Path file = Path.of("");

  @Parameters(index = "1", paramLabel = "CARD", description = "The card of the node that signed.")
  Path card = Path.of("");

  ReceiptCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Attestation found;
    try {
      found =
          Attestation.verify(Files.readAllBytes(file), PartnerCard.read(Files.readAllBytes(card)));
    } catch (ExchangeException e) {
      throw NodeException.failed(
          e.code(), e.fault().message(), Map.of("file", file.toString(), "card", card.toString()));
    }
    terminal.line(
        "%s attests to %s, at %s and in leaf %,d of its log, on envelope %s:"
            .formatted(found.party(), found.to(), found.at(), found.leaf(), found.envelopeId()));
    terminal.line(
        found.code() == null
            ? "taken; %,d items withdrawn, %,d copies further on not heard of yet."
                .formatted(found.withdrawn().size(), found.pending())
            : "refused with " + found.code() + ".");
    found.withdrawn().forEach(id -> terminal.line("  gone: " + id));
    RecallEffect act = found.act();
    if (act != null) {
      found.acted().forEach(id -> terminal.line("  " + act.code() + ": " + id));
    }
    return ExitCode.OK;
  }
}
