package org.jisr.exchange;

import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Viewer;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jspecify.annotations.Nullable;

/**
 * Outside parties that poll and push over TAXII: created by a person on agreed terms, known by
 * tokens or a pinned certificate, suspended by a person. Every change is in the log first.
 */
public final class Subscribers {
  /** For how long the outcome of a push may be asked for. */
  public static final Duration STATUS_LIFE = Duration.ofHours(24);

  private static final int SECRET_BYTES = 32;
  private static final int MAX_CERTIFICATE = 16 * 1024;

  private final Core core;
  private final SubscriberDirectory directory;
  private final SubscriberUse use;
  private final SecureRandom random = new SecureRandom();

  Subscribers(Core core, SubscriberDirectory directory) {
    this.core = core;
    this.directory = directory;
    this.use = new SubscriberUse(core.jdbi());
  }

  /** All of them, the oldest first. */
  public List<Subscriber> list() {
    use.write();
    return core.jdbi().withHandle(directory::read).stream()
        .map(SubscriberTable.Row::subscriber)
        .toList();
  }

  /** One of them; throws {@code EXCHANGE_SUBSCRIBER_UNKNOWN}. */
  public Subscriber get(String id) {
    return list().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new ExchangeException(ExchangeFault.SUBSCRIBER_UNKNOWN));
  }

  /**
   * Makes a subscriber; it gets a token or a certificate separately.
   *
   * @throws ExchangeException {@code EXCHANGE_SUBSCRIBER_INVALID}, as for this node's own party
   */
  public Subscriber create(SubscriberDraft draft, Viewer actor) {
    if (draft.party().equals(core.self())) {
      throw new ExchangeException(ExchangeFault.SUBSCRIBER_INVALID);
    }
    Subscriber subscriber =
        new Subscriber(
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            draft.party(),
            draft.names(),
            SubscriberState.ACTIVE,
            draft.canRead(),
            draft.canWrite(),
            draft.terms(),
            null,
            List.of(),
            List.of(),
            core.now(),
            null,
            0,
            0);
    log("create", subscriber, draft.terms().hash(), actor);
    core.jdbi().useTransaction(handle -> SubscriberTable.insert(handle, subscriber, bytes()));
    return changed(subscriber.id());
  }

  /** Puts other terms and rights in the place of those that hold; they hold at once. */
  public Subscriber change(
      String id, boolean canRead, boolean canWrite, SubscriptionTerms terms, Viewer actor) {
    Subscriber subscriber = get(id);
    SubscriberDraft checked =
        new SubscriberDraft(subscriber.party(), subscriber.names(), canRead, canWrite, terms);
    log("terms", subscriber, checked.terms().hash(), actor);
    core.jdbi()
        .useTransaction(
            handle -> SubscriberTable.terms(handle, id, canRead, canWrite, checked.terms()));
    return changed(id);
  }

  /** A further token; the others stay valid until they are revoked. */
  public IssuedToken issueToken(String id, Viewer actor) {
    Subscriber subscriber = get(id);
    IssuedToken token =
        new IssuedToken(
            UUID.randomUUID().toString(),
            Base64.getUrlEncoder().withoutPadding().encodeToString(bytes()));
    log("token-issue", subscriber, token.id(), actor);
    core.jdbi()
        .useTransaction(
            handle ->
                SubscriberTable.issue(
                    handle, id, token.id(), SubscriberDirectory.hash(token.secret()), core.now()));
    changed(id);
    return token;
  }

  /** Makes a token worthless at once. */
  public Subscriber revokeToken(String id, String token, Viewer actor) {
    Subscriber subscriber = get(id);
    String uuid = Ids.uuid(token, ExchangeFault.SUBSCRIBER_UNKNOWN);
    if (subscriber.tokens().stream().noneMatch(each -> each.id().equals(uuid))) {
      throw new ExchangeException(ExchangeFault.SUBSCRIBER_UNKNOWN);
    }
    log("token-revoke", subscriber, uuid, actor);
    core.jdbi().useTransaction(handle -> SubscriberTable.revoke(handle, id, uuid, core.now()));
    return changed(id);
  }

  /** Hears it no longer, whatever it shows. */
  public Subscriber suspend(String id, Viewer actor) {
    return move(id, SubscriberState.SUSPENDED, "suspend", actor);
  }

  /** Hears it again. */
  public Subscriber resume(String id, Viewer actor) {
    return move(id, SubscriberState.ACTIVE, "resume", actor);
  }

  private Subscriber move(String id, SubscriberState state, String action, Viewer actor) {
    log(action, get(id), "", actor);
    core.jdbi().useTransaction(handle -> SubscriberTable.state(handle, id, state));
    return changed(id);
  }

  /**
   * Pins the key of the certificate with which the subscriber may connect to the partners' port.
   *
   * @param certificate PEM or DER, or null to pin none
   * @throws ExchangeException {@code EXCHANGE_SUBSCRIBER_CERTIFICATE} when it cannot be read or its
   *     key is another's
   */
  public Subscriber pin(String id, byte @Nullable [] certificate, Viewer actor) {
    Subscriber subscriber = get(id);
    String pin = certificate == null ? null : TlsIdentity.pinOf(read(certificate));
    if (pin != null && core.jdbi().withHandle(handle -> taken(handle, id, pin))) {
      throw new ExchangeException(ExchangeFault.SUBSCRIBER_CERTIFICATE);
    }
    log("certificate", subscriber, pin == null ? "" : pin, actor);
    core.jdbi().useTransaction(handle -> SubscriberTable.pin(handle, id, pin));
    return changed(id);
  }

  private static boolean taken(Handle handle, String id, String pin) {
    return PartnerTable.findByPin(handle, pin).isPresent()
        || SubscriberTable.all(handle).stream()
            .map(SubscriberTable.Row::subscriber)
            .anyMatch(each -> pin.equals(each.certificatePin()) && !each.id().equals(id));
  }

  private static X509Certificate read(byte[] certificate) {
    try {
      if (certificate.length <= MAX_CERTIFICATE
          && CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(certificate))
              instanceof X509Certificate read) {
        return read;
      }
    } catch (CertificateException e) {
      throw new ExchangeException(ExchangeFault.SUBSCRIBER_CERTIFICATE, e);
    }
    throw new ExchangeException(ExchangeFault.SUBSCRIBER_CERTIFICATE);
  }

  /** The active subscriber that was given this token; needs no database. */
  public Optional<SubscriberAccess> byToken(String secret) {
    return active(directory.bySecret(secret));
  }

  /** The active subscriber with this certificate; needs no database. */
  public Optional<SubscriberAccess> byCertificate(X509Certificate certificate) {
    return active(directory.byPin(TlsIdentity.pinOf(certificate)));
  }

  private static Optional<SubscriberAccess> active(SubscriberTable.@Nullable Row row) {
    return row == null || row.subscriber().state() != SubscriberState.ACTIVE
        ? Optional.empty()
        : Optional.of(new SubscriberAccess(row.subscriber(), row.pageKey()));
  }

  /** Counts a poll and what it was given. */
  public void polled(Subscriber subscriber, long objects) {
    use.polled(subscriber.id(), core.now(), objects);
  }

  /** Counts what was taken from it. */
  public void sent(Subscriber subscriber, long objects) {
    use.sent(subscriber.id(), objects);
  }

  /** Keeps what became of a push, in the transaction that stores what was pushed. */
  public void saveStatus(Handle handle, Subscriber subscriber, UUID id, byte[] answer) {
    Instant now = core.now();
    PushStatusTable.save(handle, id, subscriber.id(), answer, now, now.plus(STATUS_LIFE));
  }

  /** The same where nothing was stored. */
  public void saveStatus(Subscriber subscriber, UUID id, byte[] answer) {
    core.jdbi().useTransaction(handle -> saveStatus(handle, subscriber, id, answer));
  }

  /** What became of a push of that subscriber within the last day. */
  public Optional<byte[]> status(Subscriber subscriber, UUID id) {
    return core.jdbi()
        .withHandle(handle -> PushStatusTable.find(handle, id, subscriber.id(), core.now()));
  }

  /** Writes down what was counted. */
  void close() {
    use.write();
  }

  private byte[] bytes() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return bytes;
  }

  private void log(String action, Subscriber subscriber, String hash, Viewer actor) {
    Map<String, String> clear = new TreeMap<>();
    clear.put("action", action);
    clear.put("partner", subscriber.party().value());
    clear.put("hash", hash);
    core.log()
        .append(
            new Leaf(
                LeafKind.SUBSCRIBER,
                clear,
                Map.of("by", actor.account(), "subscriber", subscriber.id())));
  }

  Subscriber changed(String id) {
    directory.reload();
    core.listeners().tell(ExchangeEvent.Topic.PARTNER, id);
    return get(id);
  }
}
