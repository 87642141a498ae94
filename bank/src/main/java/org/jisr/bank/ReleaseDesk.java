package org.jisr.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Consultation;
import org.jisr.law.PartyId;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.StixId;

/** Hands out what a release permits, once the log has it. */
final class ReleaseDesk {
  private final Jdbi jdbi;
  private final TransparencyLog log;
  private final PartyId holder;
  private final LawBooks law;
  private final Copies copies;

  ReleaseDesk(
      Jdbi jdbi, TransparencyLog log, PartyId holder, LawBooks law, StatementWriter writer) {
    this.jdbi = jdbi;
    this.log = log;
    this.holder = holder;
    this.law = law;
    this.copies = new Copies(writer);
  }

  ReleasePreview preview(Reading reading, List<StixId> ids, List<ReleaseRequest> requests) {
    ReleaseDecisions decisions = new ReleaseDecisions(reading, holder, ids, law.inForce());
    List<ItemDecision> items = new ArrayList<>();
    for (ReleaseRequest request : requests) {
      decisions.decide(request).forEach(decided -> items.add(decided.item()));
    }
    return new ReleasePreview(items, DecisionHash.of(reading.consultation(), requests, items));
  }

  /** Counts what would be decided on a selection, recipient by recipient. */
  ReleaseSurvey survey(Reading reading, ExportSelection selection, List<ReleaseRequest> requests) {
    List<StixId> ids = Selected.ids(reading, selection, ReleaseSurvey.MOST_ITEMS + 1);
    boolean more = ids.size() > ReleaseSurvey.MOST_ITEMS;
    List<StixId> first = more ? ids.subList(0, ReleaseSurvey.MOST_ITEMS) : ids;
    ReleaseDecisions decisions = new ReleaseDecisions(reading, holder, first, law.inForce());
    return new ReleaseSurvey(
        first.size(),
        more,
        requests.stream()
            .map(each -> ReleaseSurvey.Prospect.of(each.recipient(), decisions.decide(each)))
            .toList());
  }

  List<Release> release(
      Reading reading, List<StixId> ids, List<ReleaseRequest> requests, String decisionHash) {
    ReleaseDecisions decisions = new ReleaseDecisions(reading, holder, ids, law.inForce());
    List<List<ReleaseDecisions.Decided>> all = new ArrayList<>();
    List<ItemDecision> items = new ArrayList<>();
    for (ReleaseRequest request : requests) {
      List<ReleaseDecisions.Decided> decided = decisions.decide(request);
      decided.forEach(each -> items.add(each.item()));
      all.add(decided);
    }
    String hash = DecisionHash.of(reading.consultation(), requests, items);
    if (!same(hash, decisionHash)) {
      throw new BankException(BankFault.DECISION_CHANGED);
    }
    copies.keep(reading.consultation(), all.stream().flatMap(List::stream).toList(), reading.now());
    List<Release> releases = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      releases.add(release(reading, requests.get(i), all.get(i), hash));
    }
    return releases;
  }

  private Release release(
      Reading reading,
      ReleaseRequest request,
      List<ReleaseDecisions.Decided> decided,
      String hash) {
    List<ReleasedItem> items =
        decided.stream()
            .filter(each -> each.item().decision().permitted())
            .flatMap(each -> each.released().stream())
            .toList();
    long leaf = log.append(leaf(reading.consultation(), request, decided, items, hash));
    List<PastDecisions.Past> past =
        decided.stream().map(each -> new PastDecisions.Past(each.item(), each.context())).toList();
    jdbi.useTransaction(handle -> PastDecisions.record(handle, past, leaf, reading.now()));
    return new Release(
        request.recipient(),
        items,
        decided.stream().map(ReleaseDecisions.Decided::item).toList(),
        leaf);
  }

  private static Leaf leaf(
      Consultation consultation,
      ReleaseRequest request,
      List<ReleaseDecisions.Decided> decided,
      List<ReleasedItem> items,
      String hash) {
    AgreementTerms agreement = request.agreement();
    long permitted = decided.stream().filter(each -> each.item().decision().permitted()).count();
    Map<String, String> committed = ConsultationLog.committed(consultation);
    committed.put("agreement", agreement == null ? "" : agreement.id());
    committed.put("decisionHash", hash);
    String second = request.second();
    if (second != null) {
      committed.put("second", second);
    }
    committed.put(
        "reasons",
        decided.stream().map(each -> each.item().inBrief()).collect(Collectors.joining("\n")));
    return new Leaf(
        items.isEmpty() ? LeafKind.REFUSAL : LeafKind.DECISION,
        Map.of(
            "partner",
            request.recipient().value(),
            "purpose",
            request.purpose().code(),
            "permitted",
            String.valueOf(permitted),
            "withheld",
            String.valueOf(decided.size() - permitted)),
        committed);
  }

  private static boolean same(String hash, String other) {
    return MessageDigest.isEqual(
        hash.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
