package org.jisr.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.JdbiException;
import org.jisr.law.PartyId;
import org.jisr.log.LogException;
import org.jisr.log.Misbehaviour;
import org.jisr.log.VerifierKey;
import org.jisr.log.Witness;
import org.jisr.log.WitnessPolicy;
import org.jisr.log.WitnessReply;
import org.jisr.log.WitnessTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Nodes as witnesses of each other's logs: this node cosigns its partners' checkpoints, asks them
 * for theirs, and checks how far others have seen the partners' logs. Thread-safe.
 */
public final class Witnessing implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Witnessing.class);
  private static final Duration CADENCE = Duration.ofMinutes(10);
  private static final String PLAIN = "text/plain; charset=utf-8";

  private final Core core;
  private final Directory directory;
  private final Links links;
  private final PartnerLogCheck check;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("jisr-partner-logs").daemon().factory());
  private volatile @Nullable Witness witness;
  private final Map<String, WitnessPolicy> policies = new ConcurrentHashMap<>();

  Witnessing(Core core, Directory directory, Links links) {
    this.core = core;
    this.directory = directory;
    this.links = links;
    this.check = new PartnerLogCheck(core, links);
  }

  /** From now on partners' checkpoints are cosigned with this witness, which the caller closes. */
  public void witnessWith(Witness own) {
    witness = own;
  }

  /** From now on the logs that the policy names are checked against it, when they are partners'. */
  public void judgeBy(WitnessPolicy policy) {
    policy.logs().forEach(key -> policies.put(key.name(), policy));
  }

  /** The keys of this node as a witness, for its partners' policies; none when it is not one. */
  public List<VerifierKey> keys() {
    Witness own = witness;
    return own == null ? List.of() : own.verifierKeys();
  }

  /** What partners signed that does not fit what this node cosigned. */
  public List<Misbehaviour> misbehaviour() {
    Witness own = witness;
    return own == null ? List.of() : own.misbehaviour();
  }

  /** How far witnesses have seen the partners' logs, by partner. */
  public List<WitnessedPartner> partners() {
    return core.jdbi().withHandle(WitnessedTable::all);
  }

  /** The way to a partner's node as a witness: its own address, its pinned key, no redirect. */
  public WitnessTransport wayTo(PartyId partner) {
    return request -> {
      PartnerRow row = directory.find(partner);
      if (row == null || row.state() != PartnerState.CONFIRMED) {
        return new WitnessReply(404, PLAIN, "");
      }
      PartnerLink.Answer answer = links.to(row.card()).post(Paths.ADD_CHECKPOINT, request);
      return new WitnessReply(
          answer.status(), PLAIN, new String(answer.body(), StandardCharsets.UTF_8));
    };
  }

  /** A partner may speak for its own log only, so that it learns nothing about others'. */
  DoorReply addCheckpoint(byte[] body, PartnerRow partner) {
    Witness own = witness;
    if (own == null) {
      throw new ExchangeException(ExchangeFault.REQUEST_UNKNOWN);
    }
    WitnessReply reply = own.addCheckpoint(body, List.of(partner.card().logKey()));
    return new DoorReply(reply.status(), reply.contentType(), reply.bytes());
  }

  void start() {
    long millis = CADENCE.toMillis();
    timer.scheduleWithFixedDelay(this::checkPartners, millis, millis, TimeUnit.MILLISECONDS);
  }

  /** Checks every confirmed partner's log that the policy names; never throws. */
  void checkPartners() {
    for (PartnerRow partner : directory.all()) {
      if (partner.state() == PartnerState.CONFIRMED && policy(partner.card()) != null) {
        try {
          check(partner.card());
        } catch (ExchangeException | LogException | JdbiException e) {
          LOGGER.warn("A partner's log could not be checked.", e);
        }
      }
    }
  }

  /** Checks a partner's log, and against the policy where one names it. */
  LogCheck check(PartnerCard partner) {
    LogCheck plain = check.check(partner);
    WitnessPolicy known = policy(partner);
    return plain.ok() && known != null ? check.witnessed(partner, known, plain) : plain;
  }

  private @Nullable WitnessPolicy policy(PartnerCard partner) {
    WitnessPolicy known = policies.get(partner.logKey().name());
    return known != null && known.logs().contains(partner.logKey()) ? known : null;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
