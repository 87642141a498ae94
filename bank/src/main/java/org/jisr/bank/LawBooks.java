package org.jisr.bank;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jisr.law.AgreementTerms;
import org.jisr.law.InstrumentCatalogue;
import org.jisr.law.LawBook;
import org.jisr.law.LawText;
import org.jisr.law.PartyId;
import org.jisr.law.PolicySet;
import org.jisr.law.SignedLaw;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.TransparencyLog;

/**
 * The texts of law a node works under and those proposed for it. A new version is first held
 * against past decisions, and takes effect when two persons say so. Thread-safe.
 */
public final class LawBooks {
  /** Stands for the node itself, which installs what nothing precedes. */
  public static final String MACHINE = "machine";

  private static final int MOST_ITEMS = 500;
  private static final Duration REPLAYED = Duration.ofDays(92);

  private final Transactions transactions;
  private final TransparencyLog log;
  private final PartyId self;
  private final InstantSource clock;
  private final Set<String> trusted = ConcurrentHashMap.newKeySet();
  private volatile LawBook inForce;

  LawBooks(Jdbi jdbi, TransparencyLog log, PartyId self, InstantSource clock) {
    this.transactions = new Transactions(jdbi);
    this.log = log;
    this.self = self;
    this.clock = clock;
    this.inForce = transactions.run(LawTable::inForce);
  }

  /**
   * Lets texts signed by this authority be proposed.
   *
   * @param key as {@link SignedLaw#key()} gives it
   */
  public void trust(String key) {
    trusted.add(key);
  }

  /** What is in force now. */
  public LawBook inForce() {
    return inForce;
  }

  /** All texts, the latest proposed first. */
  public List<LawEdition> list() {
    return transactions.run(LawTable::list);
  }

  /**
   * Takes a text in without effect.
   *
   * @param account the opaque id of who proposes it
   * @throws BankException {@code BANK_LAW_UNTRUSTED} when no trusted authority of this party signed
   *     it, {@code BANK_LAW_OLDER} when its version is not above the one in force
   */
  public LawEdition propose(SignedLaw signed, String account) {
    requireTrusted(signed);
    LawText text = signed.text();
    return transactions.run(
        handle -> {
          if (LawTable.inForce(handle, text.kind())
              .filter(edition -> edition.text().version() >= text.version())
              .isPresent()) {
            throw new BankException(BankFault.LAW_OLDER);
          }
          log.append(leaf("propose", text, Map.of("by", account)));
          LawTable.insert(handle, signed, account, now());
          return require(handle, text.digest());
        });
  }

  /** Installs a text where none of its kind ever was; does nothing otherwise. */
  public void installFirst(SignedLaw signed) {
    requireTrusted(signed);
    LawText text = signed.text();
    inForce =
        transactions.run(
            handle -> {
              boolean any =
                  LawTable.list(handle).stream()
                      .anyMatch(edition -> edition.text().kind().equals(text.kind()));
              if (!any) {
                log.append(leaf("install", text, Map.of("by", MACHINE)));
                LawTable.insert(handle, signed, MACHINE, now());
                LawTable.activate(handle, require(handle, text.digest()), MACHINE, MACHINE, now());
              }
              return LawTable.inForce(handle);
            });
  }

  /**
   * Decides the releases of the last quarter of a year again under a proposed text.
   *
   * @throws BankException {@code BANK_LAW_UNKNOWN}
   */
  public LawReplay replay(String digest) {
    return transactions.run(
        handle -> {
          LawText proposed = require(handle, digest).text();
          return PastDecisions.replay(
              handle, inForce, inForce.with(proposed), now().minus(REPLAYED), MOST_ITEMS);
        });
  }

  /**
   * What the decisions on releases to a partner in the last quarter of a year would have been under
   * an agreement that is not in force yet, beside what they are under the one they were made by.
   */
  public LawReplay replay(PartyId partner, AgreementTerms proposed) {
    AgreementTerms always = proposed.always();
    return transactions.run(
        handle ->
            PastDecisions.replay(
                handle,
                partner,
                context -> context.under(inForce),
                context -> context.under(inForce).under(always),
                now().minus(REPLAYED),
                MOST_ITEMS));
  }

  /**
   * What a text changes against the one of its kind before it, in the releases of the last quarter
   * of a year. Of a proposed text that is its {@link #replay}.
   *
   * @throws BankException {@code BANK_LAW_UNKNOWN}
   */
  public LawReplay effect(String digest) {
    return transactions.run(
        handle -> {
          LawEdition edition = require(handle, digest);
          LawBook without =
              switch (edition.text()) {
                case InstrumentCatalogue catalogue -> new LawBook(null, inForce.policy());
                case PolicySet policy -> new LawBook(inForce.catalogue(), null);
              };
          LawBook before =
              predecessor(LawTable.list(handle), edition)
                  .map(earlier -> without.with(earlier.text()))
                  .orElse(without);
          return PastDecisions.replay(
              handle, before, without.with(edition.text()), now().minus(REPLAYED), MOST_ITEMS);
        });
  }

  /** The text of the same kind that an edition took, or would take, the place of. */
  public static Optional<LawEdition> predecessor(List<LawEdition> editions, LawEdition edition) {
    return editions.stream()
        .filter(
            each ->
                each.text().kind().equals(edition.text().kind())
                    && each.activatedAt() != null
                    && each.text().version() < edition.text().version())
        .max(Comparator.comparingInt(each -> each.text().version()));
  }

  /** The decisions on releases that stand in a leaf of the log; empty for any other leaf. */
  public List<DecidedItem> decided(long leaf) {
    return transactions.run(
        handle -> {
          List<LawEdition> editions = LawTable.list(handle);
          return PastDecisions.of(handle, leaf, at -> at(editions, at));
        });
  }

  private static LawBook at(List<LawEdition> editions, Instant moment) {
    LawBook book = LawBook.EMPTY;
    for (LawEdition edition : editions) {
      Instant from = edition.activatedAt();
      Instant to = edition.replacedAt();
      if (from != null && !moment.isBefore(from) && (to == null || moment.isBefore(to))) {
        book = book.with(edition.text());
      }
    }
    return book;
  }

  /**
   * One person's word for a proposed text. The first is kept; with that of another person the text
   * takes effect.
   *
   * @param account the opaque id of who agrees
   * @throws BankException as {@link #activate}
   */
  public LawEdition approve(String digest, String account) {
    Optional<LawEdition> first =
        transactions.run(
            handle -> {
              LawEdition edition = require(handle, digest);
              if (!edition.state().equals("proposed")) {
                throw new BankException(BankFault.LAW_APPROVAL);
              }
              if (edition.approvedBy() != null) {
                return Optional.empty();
              }
              log.append(leaf("approve", edition.text(), Map.of("by", account)));
              LawTable.approve(handle, digest, account);
              return Optional.of(require(handle, digest));
            });
    return first.orElseGet(
        () -> activate(digest, new LawApproval(approvedBy(digest), account, digest)));
  }

  private String approvedBy(String digest) {
    String account = transactions.run(handle -> require(handle, digest)).approvedBy();
    return account == null ? "" : account;
  }

  /**
   * Lets a proposed text take effect; the leaf with the effect on past decisions is written first.
   *
   * @throws BankException {@code BANK_LAW_UNKNOWN}, {@code BANK_LAW_APPROVAL} when the approval is
   *     of one person only, of another text, or the text is no longer only proposed
   */
  public LawEdition activate(String digest, LawApproval approval) {
    boolean two =
        !approval.account().isBlank()
            && !approval.second().isBlank()
            && !approval.account().equals(approval.second());
    if (!two || !approval.digest().equals(digest)) {
      throw new BankException(BankFault.LAW_APPROVAL);
    }
    LawReplay effect = replay(digest);
    LawEdition activated =
        transactions.run(
            handle -> {
              LawEdition edition = require(handle, digest);
              if (!edition.state().equals("proposed")) {
                throw new BankException(BankFault.LAW_APPROVAL);
              }
              log.append(
                  leaf(
                      "activate",
                      edition.text(),
                      Map.of(
                          "by", approval.account(),
                          "second", approval.second(),
                          "replayed", String.valueOf(effect.decisions()),
                          "changed", String.valueOf(effect.changed()))));
              LawTable.activate(handle, edition, approval.account(), approval.second(), now());
              return require(handle, digest);
            });
    inForce = transactions.run(LawTable::inForce);
    return activated;
  }

  private void requireTrusted(SignedLaw signed) {
    if (!trusted.contains(signed.key()) || !signed.text().party().equals(self)) {
      throw new BankException(BankFault.LAW_UNTRUSTED);
    }
  }

  private static LawEdition require(Handle handle, String digest) {
    return LawTable.find(handle, digest)
        .orElseThrow(() -> new BankException(BankFault.LAW_UNKNOWN));
  }

  private static Leaf leaf(String action, LawText text, Map<String, String> committed) {
    return new Leaf(
        LeafKind.POLICY,
        Map.of(
            "action", action,
            "policy", text.kind(),
            "version", String.valueOf(text.version()),
            "hash", text.digest()),
        committed);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
