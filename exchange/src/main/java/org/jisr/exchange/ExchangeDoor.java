package org.jisr.exchange;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.JdbiException;
import org.jisr.bank.BankException;
import org.jisr.log.Checkpoint;
import org.jisr.log.Hash;
import org.jisr.log.LogException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where partners' nodes knock: everything below {@code /exchange} on the TLS port goes through
 * {@link #handle} with the certificate that the handshake proved. Thread-safe.
 */
public final class ExchangeDoor {
  /** The most bytes of a request's body that need to be read; larger ones are answered 413. */
  public static final int MAX_BODY_BYTES = SealedEnvelope.MAX_BYTES;

  private static final Logger LOGGER = LoggerFactory.getLogger(ExchangeDoor.class);

  private final Core core;
  private final Directory directory;
  private final Receiver receiver;
  private final Couriers couriers;
  private final Witnessing witnessing;
  private final Cards cards;
  private final Revocations revocations;

  ExchangeDoor(
      Core core,
      Directory directory,
      Receiver receiver,
      Couriers couriers,
      Witnessing witnessing,
      Cards cards,
      Revocations revocations) {
    this.core = core;
    this.directory = directory;
    this.receiver = receiver;
    this.couriers = couriers;
    this.witnessing = witnessing;
    this.cards = cards;
    this.revocations = revocations;
  }

  /**
   * Answers one request of a partner's node; never throws.
   *
   * <p>{@code POST /exchange/v1/envelopes} takes a sealed envelope and gives a sealed and signed
   * receipt; {@code GET /exchange/v1/card} gives this node's card; {@code GET
   * /exchange/v1/log/checkpoint} and {@code GET /exchange/v1/log/consistency?from=&to=} let the
   * partner check this node's log; {@code GET /exchange/v1/log/witnessed} and {@code GET
   * /exchange/v1/log/inclusion?index=&size=} let it complete a proof it holds with witnesses'
   * cosignatures; {@code POST /exchange/v1/log/add-checkpoint} asks this node for its own (C2SP
   * tlog-witness); {@code POST /exchange/v1/revocation} takes the partner's word that its keys are
   * revoked.
   *
   * @param path with the leading {@code /exchange}
   * @param query the parameters, the first value of each
   * @param body at most {@link #MAX_BODY_BYTES} and one more
   * @param peer the client's certificate of this connection
   */
  public DoorReply handle(
      String method, String path, Map<String, String> query, byte[] body, X509Certificate peer) {
    try {
      return answer(method, path, query, body, peer);
    } catch (ExchangeException e) {
      return DoorReplies.refusal(e.fault());
    } catch (JdbiException | BankException | LogException e) {
      LOGGER.warn("A partner's request could not be answered.", e);
      return DoorReplies.refusal(ExchangeFault.STORE_UNAVAILABLE);
    }
  }

  private DoorReply answer(
      String method, String path, Map<String, String> query, byte[] body, X509Certificate peer) {
    PartnerRow partner = directory.byPin(TlsIdentity.pinOf(peer));
    if (partner == null) {
      throw new ExchangeException(ExchangeFault.PEER_UNKNOWN);
    }
    if (method.equals("POST") && path.equals(Paths.REVOCATION)) {
      revocations.take(body, partner, null);
      return DoorReplies.text("");
    }
    if (partner.state() == PartnerState.REVOKED && path.equals(Paths.ENVELOPES)) {
      receiver.refuse(body, partner);
    }
    partner.requireConfirmed();
    if (method.equals("POST") && path.equals(Paths.ENVELOPES)) {
      byte[] receipt = receiver.receive(body, cards.sealing(partner));
      couriers.wake(partner.party());
      return DoorReplies.receipt(receipt);
    }
    if (method.equals("GET") && path.equals(Paths.CARD)) {
      return DoorReplies.json(core.identity().card().json());
    }
    if (method.equals("GET") && path.equals(Paths.CHECKPOINT)) {
      return DoorReplies.text(core.log().publish().toString());
    }
    if (method.equals("GET") && path.equals(Paths.CONSISTENCY)) {
      return DoorReplies.text(consistency(query));
    }
    if (method.equals("POST") && path.equals(Paths.ADD_CHECKPOINT)) {
      return witnessing.addCheckpoint(body, partner);
    }
    if (method.equals("GET") && path.equals(Paths.WITNESSED)) {
      return DoorReplies.text(witnessed());
    }
    if (method.equals("GET") && path.equals(Paths.INCLUSION)) {
      return DoorReplies.text(inclusion(query));
    }
    throw new ExchangeException(ExchangeFault.REQUEST_UNKNOWN);
  }

  private String witnessed() {
    Checkpoint witnessed = core.log().witnessed();
    if (witnessed == null) {
      throw new ExchangeException(ExchangeFault.REQUEST_UNKNOWN);
    }
    return witnessed.toString();
  }

  /** Hashes only: each is over a leaf with a random salt or nonce in it, and cannot be guessed. */
  private String inclusion(Map<String, String> query) {
    long index = size(query.getOrDefault("index", ""));
    long of = size(query.getOrDefault("size", ""));
    if (index >= of || of > core.log().checkpoint().size()) {
      throw new ExchangeException(ExchangeFault.REQUEST_UNKNOWN);
    }
    return lines(core.log().proveInclusion(index, of));
  }

  private String consistency(Map<String, String> query) {
    long from = size(query.getOrDefault("from", ""));
    long to = size(query.getOrDefault("to", ""));
    if (from < 1 || from > to || to > core.log().checkpoint().size()) {
      throw new ExchangeException(ExchangeFault.REQUEST_UNKNOWN);
    }
    return lines(core.log().proveConsistency(from, to));
  }

  private static String lines(List<Hash> hashes) {
    return hashes.stream().map(Hash::toString).collect(Collectors.joining("\n"));
  }

  private static long size(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new ExchangeException(ExchangeFault.REQUEST_UNKNOWN);
    }
    return Long.parseLong(text);
  }
}
