package org.jisr.exchange;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * This node's keys while it runs. Which of them sign is decided by the database, where a change is
 * one transaction with the letters that announce it; the file of keys has both until then.
 * Thread-safe.
 */
final class OwnKeys {
  private volatile NodeIdentity identity;
  private volatile @Nullable NodeKeys prepared;

  private OwnKeys(NodeIdentity identity) {
    this.identity = identity;
  }

  /**
   * The keys that the database says; a change that a crash cut short is finished or undone.
   *
   * @throws ExchangeException {@code EXCHANGE_KEYS_OLDER} when the file is older than the database
   */
  static OwnKeys open(Jdbi jdbi, NodeIdentity given, Instant now) {
    int serial = jdbi.withHandle(OwnKeyTable::serial);
    NodeKeys keys = given.keys();
    NodeKeys next = keys.next();
    if (next != null && next.serial() == serial) {
      return new OwnKeys(NodeIdentity.of(given.profile(), keys.promoted(next), now));
    }
    if (serial > keys.serial()) {
      throw new ExchangeException(ExchangeFault.KEYS_OLDER);
    }
    return new OwnKeys(new NodeIdentity(given.profile(), keys.withoutNext(), given.card()));
  }

  NodeIdentity identity() {
    return identity;
  }

  /** What signs where the database says that serial. */
  HybridKeys signing(int serial) {
    NodeKeys next = prepared;
    return next != null && next.serial() == serial ? next.signing() : identity.keys().signing();
  }

  /** Durable beside the present keys; nothing uses them before the database says so. */
  void prepare(NodeKeys next) {
    NodeIdentity now = identity;
    identity = new NodeIdentity(now.profile(), now.keys().preparing(next), now.card());
    prepared = next;
  }

  /** The database did not take them. */
  void drop() {
    prepared = null;
    NodeIdentity now = identity;
    identity = new NodeIdentity(now.profile(), now.keys().withoutNext(), now.card());
  }

  /** The database has them: from here on they are the node's. */
  void promote(PartnerCard card) {
    NodeKeys next = prepared;
    if (next == null) {
      throw new IllegalStateException("Nothing was prepared.");
    }
    NodeIdentity now = identity;
    identity = new NodeIdentity(now.profile(), now.keys().promoted(next), card);
    prepared = null;
  }

  void replace(NodeKeys keys) {
    NodeIdentity now = identity;
    identity = new NodeIdentity(now.profile(), keys, now.card());
  }
}
