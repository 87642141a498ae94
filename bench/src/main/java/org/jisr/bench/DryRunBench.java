package org.jisr.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jisr.bank.ExportSelection;
import org.jisr.bank.Gate;
import org.jisr.bank.NewStatement;
import org.jisr.bank.ReleasePreview;
import org.jisr.bank.ReleaseRequest;
import org.jisr.bank.ReleaseSurvey;
import org.jisr.bank.SearchQuery;
import org.jisr.bank.Source;
import org.jisr.law.AgreementTerms;
import org.jisr.law.AssertionKind;
import org.jisr.law.Condition;
import org.jisr.law.ConditionKind;
import org.jisr.law.Consultation;
import org.jisr.law.Handling;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.SubjectCategory;
import org.jisr.law.Viewer;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;

/** Who would receive ten thousand items, and why not, asked for twenty partners at once. */
final class DryRunBench {
  private static final int ITEMS = 10_000;
  private static final int PARTNERS = 20;
  private static final int HANDLINGS = 200;
  private static final int CHUNK = 2_000;
  private static final int ROUNDS = 7;
  private static final Tlp[] LEVELS = {Tlp.GREEN, Tlp.AMBER, Tlp.AMBER_STRICT};
  private static final Consultation OFFICER =
      new Consultation(
          new Viewer(BenchNode.SELF, "officer", Set.of(Role.LIAISON), Tlp.RED),
          Purpose.CYBER_CRIME,
          null);

  private DryRunBench() {}

  static void run(Sheet sheet) throws Exception {
    try (BenchNode node = BenchNode.fresh()) {
      fill(node);
      Gate gate = node.bank().gate();
      List<ReleaseRequest> requests =
          IntStream.range(0, PARTNERS).mapToObj(number -> request(number, List.of())).toList();
      ExportSelection all = new ExportSelection.Found(SearchQuery.everything());
      Latencies survey = new Latencies();
      ReleaseSurvey seen = gate.surveyRelease(OFFICER, all, requests);
      for (int round = 0; round < ROUNDS; round++) {
        survey.time(() -> gate.surveyRelease(OFFICER, all, requests));
      }
      long permitted = seen.prospects().stream().mapToLong(each -> each.permitted()).sum();
      long copies = seen.prospects().stream().mapToLong(each -> each.copies()).sum();
      sheet.figure(
          "dry run, %,d items for %d partners".formatted(seen.items(), PARTNERS),
          survey.summary(0.95),
          "target 2 s; %,d of %,d would leave, %,d of them as copies"
              .formatted(permitted, (long) ITEMS * PARTNERS, copies));
      marked(sheet, gate, all);
      List<StixId> page =
          IntStream.range(0, 62)
              .filter(number -> number % 5 != 0)
              .mapToObj(number -> StixId.parse(Invented.identityId(number)))
              .toList();
      Latencies card = new Latencies();
      for (int round = 0; round < ROUNDS * 10; round++) {
        card.time(() -> preview(gate, page, requests));
      }
      sheet.figure(
          "every reason, %d items for 20 partners".formatted(page.size()),
          card.summary(0.95),
          "what a card asks");
    }
  }

  /** Nothing is marked before it leaves, so the question costs as much as without. */
  private static void marked(Sheet sheet, Gate gate, ExportSelection all) throws Exception {
    List<Condition> marks = List.of(Condition.of(ConditionKind.WATERMARK));
    List<ReleaseRequest> requests =
        IntStream.range(0, PARTNERS).mapToObj(number -> request(number, marks)).toList();
    Latencies survey = new Latencies();
    ReleaseSurvey seen = gate.surveyRelease(OFFICER, all, requests);
    for (int round = 0; round < ROUNDS; round++) {
      survey.time(() -> gate.surveyRelease(OFFICER, all, requests));
    }
    sheet.figure(
        "the same where every agreement asks for marks",
        survey.summary(0.95),
        "%,d would carry one"
            .formatted(seen.prospects().stream().mapToLong(each -> each.marked()).sum()));
  }

  private static ReleasePreview preview(
      Gate gate, List<StixId> page, List<ReleaseRequest> requests) {
    return gate.decideRelease(OFFICER, page, requests);
  }

  private static PartyId partner(int number) {
    return new PartyId("partner-" + number);
  }

  private static ReleaseRequest request(int number, List<Condition> conditions) {
    return new ReleaseRequest(
        partner(number),
        Purpose.CYBER_CRIME,
        new AgreementTerms(
            "agreement-" + number,
            "ab".repeat(32),
            Set.of(BenchNode.SELF, partner(number)),
            Set.of(Purpose.CYBER_CRIME),
            Set.of(AgreementTerms.ANY_TYPE),
            conditions,
            Instant.EPOCH,
            Instant.now().plusSeconds(1_000_000)));
  }

  private static void fill(BenchNode node) {
    Source source = new Source(Source.Kind.BUNDLE, "dry-run", "invented", Instant.now());
    node.bank().writer().open(source, new Leaf(LeafKind.IMPORT, Map.of(), Map.of("by", "bench")));
    List<Handling> handlings =
        IntStream.range(0, HANDLINGS).mapToObj(DryRunBench::handling).toList();
    for (int first = 0; first < ITEMS; first += CHUNK) {
      List<NewStatement> chunk = new ArrayList<>(CHUNK);
      for (int i = first; i < first + CHUNK; i++) {
        Random random = new Random(i);
        chunk.add(
            new NewStatement(
                StixObject.read(json(i, random).getBytes(StandardCharsets.UTF_8)),
                handlings.get(random.nextInt(HANDLINGS)),
                source));
      }
      node.bank().writer().store(chunk, (handle, report) -> {});
    }
  }

  /** Every fifth is a report on three of the others. */
  private static String json(int number, Random random) {
    String id = Invented.identityId(number);
    if (number % 5 != 0) {
      return """
          {"type":"identity","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00.000Z",\
          "modified":"2026-01-01T00:00:00.000Z","name":"Company %d","description":"%s",\
          "identity_class":"organization"}"""
          .formatted(id, number, "It trades in many things. ".repeat(10));
    }
    StringBuilder refs = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      int other = random.nextInt(ITEMS / 5) * 5 + 1 + random.nextInt(4);
      refs.append(i == 0 ? "\"" : ",\"").append(Invented.identityId(other)).append('"');
    }
    return """
        {"type":"report","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00.000Z",\
        "modified":"2026-01-01T00:00:00.000Z","name":"Report %d","published":\
        "2026-01-01T00:00:00Z","object_refs":[%s]}"""
        .formatted(id.replace("identity--", "report--"), number, refs);
  }

  private static Handling handling(int number) {
    Random random = new Random(number);
    Set<PartyId> to = new HashSet<>();
    for (int i = 0; i < PARTNERS; i++) {
      if (random.nextInt(2) == 0) {
        to.add(partner(i));
      }
    }
    return Handling.builder(BenchNode.SELF, BenchNode.SELF)
        .legalBasis(LegalBasis.of("Act on security cooperation", String.valueOf(number)))
        .purposes(Set.of(Purpose.CYBER_CRIME))
        .subject(SubjectCategory.NONE)
        .assertion(AssertionKind.FACT)
        .marking(LEVELS[random.nextInt(LEVELS.length)])
        .releasableTo(to)
        .retentionFromYearEnd(Instant.now(), 1, 2)
        .build();
  }
}
