package org.jisr.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Coded;
import org.jisr.law.Consultation;
import org.jisr.law.Outcome;
import org.jisr.law.Reason;

/** What a person confirms when releasing: SHA-256 over the decisions that were shown. */
final class DecisionHash {
  private DecisionHash() {}

  /** Over everything that was decided, for whom and on what ground. */
  static String of(
      Consultation consultation, List<ReleaseRequest> requests, List<ItemDecision> decisions) {
    Fingerprint print = new Fingerprint();
    print.add(consultation.viewer().party().value());
    print.add(consultation.viewer().account());
    print.add(consultation.purpose().code());
    print.add(String.valueOf(consultation.caseRef()));
    for (ReleaseRequest request : requests) {
      AgreementTerms agreement = request.agreement();
      print.add(request.recipient().value());
      print.add(request.purpose().code());
      print.add(agreement == null ? "" : agreement.id() + " " + agreement.hash());
      print.addAll(request.consents().stream().map(Object::toString).sorted().toList());
      print.addAll(request.statementConsents().stream().map(Object::toString).sorted().toList());
      print.addAll(request.granted().stream().map(Coded::code).sorted().toList());
    }
    for (ItemDecision item : decisions) {
      print.add(item.recipient().value());
      print.add(item.statementId().toString());
      print.add(item.decision().outcome().code());
      if (item.decision().outcome() instanceof Outcome.Needs needs) {
        print.addAll(needs.needs().stream().map(Coded::code).sorted().toList());
      }
      print.addAll(item.decision().obligations().stream().map(Object::toString).toList());
      for (Reason reason : item.decision().reasons()) {
        print.add(reason.code());
        print.add(String.valueOf(reason.satisfied()));
        print.add(reason.legalReference());
        print.add(new TreeMap<>(reason.facts()).toString());
      }
    }
    return print.hex();
  }

  /** SHA-256 over parts that cannot run into one another. */
  private static final class Fingerprint {
    private final MessageDigest sha256 = Preparation.sha256();

    void add(String part) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      sha256.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      sha256.update(bytes);
    }

    void addAll(List<String> parts) {
      add(String.valueOf(parts.size()));
      parts.forEach(this::add);
    }

    String hex() {
      return HexFormat.of().formatHex(sha256.digest());
    }
  }
}
