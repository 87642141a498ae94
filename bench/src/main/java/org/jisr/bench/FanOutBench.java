package org.jisr.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jisr.bank.ChunkWork;
import org.jisr.bank.NewStatement;
import org.jisr.bank.Source;
import org.jisr.exchange.Agreement;
import org.jisr.exchange.AgreementDraft;
import org.jisr.exchange.PackedPouch;
import org.jisr.law.AgreementTerms;
import org.jisr.law.AssertionKind;
import org.jisr.law.Consultation;
import org.jisr.law.Handling;
import org.jisr.law.HumanRights;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.SubjectCategory;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.node.Store;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;

/**
 * One release to more and more partners. Each has keys, a bank, a log and an agreement of its own,
 * and takes and confirms what it is sent, by pouches: so that a hundred of them fit on one machine.
 */
final class FanOutBench {
  private static final int[] WIDTHS = {1, 10, 25, 50, 100};
  private static final int PARTNERS = WIDTHS[WIDTHS.length - 1];
  private static final int ITEMS = 20;
  private static final int ROUNDS = 5;
  private static final int BATCHES = (WIDTHS.length + 1) * ROUNDS;

  private FanOutBench() {}

  static void run(Sheet sheet) throws Exception {
    Path folder = Files.createTempDirectory("jisr-bench-fan-out");
    List<SimulatedNode> partners = new ArrayList<>();
    try (Store store = Store.embedded(folder.resolve("postgres"));
        SimulatedNode node =
            SimulatedNode.of(folder, "bench-sender", store.dataSource(), () -> {})) {
      for (int i = 0; i < PARTNERS; i++) {
        SimulatedNode partner = SimulatedNode.simulated(folder, "partner-%03d".formatted(i));
        partners.add(partner);
        agree(node, partner);
        partner.rest();
      }
      fill(node);
      int batch = 0;
      for (int round = 0; round < ROUNDS; round++) {
        release(node, partners.subList(0, 1), batch++, new Latencies());
      }
      for (int width : WIDTHS) {
        Latencies each = new Latencies();
        for (int round = 0; round < ROUNDS; round++) {
          release(node, partners.subList(0, width), batch++, each);
        }
        sheet.figure(
            "release of %d items to %d partners".formatted(ITEMS, width),
            "%.1f ms a partner".formatted(each.percentile(0.5) / width),
            "%s in all; decided, logged, sealed and durable; target: flat"
                .formatted(each.summary(0.95)));
      }
      confirm(sheet, node, partners);
    } finally {
      partners.forEach(SimulatedNode::close);
      RealNode.delete(folder);
    }
  }

  private static void agree(SimulatedNode node, SimulatedNode partner) throws IOException {
    node.enrol(partner);
    partner.enrol(node);
    AgreementDraft draft =
        new AgreementDraft(
            "Bench",
            Set.of(Purpose.EVENT_SECURITY),
            Set.of(AgreementTerms.ANY_TYPE),
            List.of(),
            Instant.now().plus(Duration.ofDays(30)));
    Agreement proposed =
        node.exchange().agreements().propose(partner.party().value(), draft, node.viewer());
    carry(node, partner);
    partner.exchange().agreements().sign(proposed.id(), proposed.hash(), partner.viewer());
    carry(partner, node);
    carry(node, partner);
  }

  /** A pouch from one to the other, by hand. */
  private static int carry(SimulatedNode from, SimulatedNode to) throws IOException {
    PackedPouch packed = from.exchange().pouches().pack(to.party().value(), null, from.viewer());
    byte[] bytes = Files.readAllBytes(packed.file());
    Files.delete(packed.file());
    from.exchange().pouches().whole(packed.pouch().id());
    return to.exchange().pouches().unpack(new ByteArrayInputStream(bytes), to.viewer()).taken();
  }

  private static void fill(SimulatedNode node) {
    Source source = new Source(Source.Kind.BUNDLE, "fan-out", "invented", Instant.now());
    node.bank().writer().open(source, new Leaf(LeafKind.IMPORT, Map.of(), Map.of("by", "bench")));
    Handling handling =
        Handling.builder(node.party(), node.party())
            .legalBasis(LegalBasis.of("Act on security cooperation", "7"))
            .purposes(Purpose.EVENT_SECURITY)
            .subject(SubjectCategory.NONE)
            .assertion(AssertionKind.FACT)
            .marking(Tlp.AMBER)
            .releasableTo(
                IntStream.range(0, PARTNERS)
                    .mapToObj(number -> new PartyId("partner-%03d".formatted(number)))
                    .toArray(PartyId[]::new))
            .retentionFromYearEnd(Instant.now(), 1, 2)
            .build();
    List<NewStatement> all = new ArrayList<>();
    for (int i = 0; i < BATCHES * ITEMS; i++) {
      byte[] json = company(i).getBytes(StandardCharsets.UTF_8);
      all.add(new NewStatement(StixObject.read(json), handling, source));
    }
    node.bank().writer().store(all, ChunkWork.NONE);
  }

  private static String company(int number) {
    return """
        {"type":"identity","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00.000Z",\
        "modified":"2026-01-01T00:00:00.000Z","name":"Company %d","description":"%s",\
        "identity_class":"organization"}"""
        .formatted(Invented.identityId(number), number, "It trades in many things. ".repeat(10));
  }

  private static void release(
      SimulatedNode node, List<SimulatedNode> partners, int batch, Latencies times)
      throws Exception {
    List<StixId> ids = Releasing.range(batch * ITEMS, ITEMS).stream().map(StixId::parse).toList();
    List<String> to = partners.stream().map(each -> each.party().value()).toList();
    Consultation officer = new Consultation(node.viewer(), Purpose.EVENT_SECURITY, "2026-017");
    var releases = node.exchange().releases();
    String hash = releases.preview(ids, to, officer, HumanRights.NO_CONCERN).decisionHash();
    times.time(
        () -> {
          var report = releases.send(ids, to, officer, HumanRights.NO_CONCERN, hash);
          if (report.sent().size() != to.size()) {
            throw new IllegalStateException("Not every partner gets it.");
          }
        });
  }

  /** All partners take what waits for them and confirm it; the sender takes the receipts in. */
  private static void confirm(Sheet sheet, SimulatedNode node, List<SimulatedNode> partners)
      throws IOException {
    int taken = 0;
    Stopwatch watch = new Stopwatch();
    for (SimulatedNode partner : partners) {
      taken += carry(node, partner);
      carry(partner, node);
      partner.rest();
    }
    double seconds = watch.seconds();
    long open =
        node.exchange().pouches().backlog().stream().mapToLong(each -> each.envelopes()).sum();
    sheet.figure(
        "carried to %d partners, and their receipts back".formatted(partners.size()),
        "%.0f ms a partner".formatted(1_000 * seconds / partners.size()),
        "%,d envelopes sent and confirmed, %d open".formatted(taken, open));
  }
}
