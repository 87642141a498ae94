package org.jisr.exchange;

/** Where a node can die between two steps; tests make it do so, production passes through. */
@FunctionalInterface
interface FaultPoint {
  FaultPoint NONE = step -> {};

  /** The steps at which what is durable and what is not matters. */
  enum Step {
    SEND_LOGGED,
    SEND_STORED,
    POSTED,
    RECEIPT_LOGGED,
    RECEIVE_LOGGED,
    RECALL_WITHDRAWN,
    RECEIVE_STORED,
    RECEIVE_COMMITTED,
    POUCH_LOGGED,
    OUTLET_ANSWERED,
    PROPOSAL_APPROVED,
    PROPOSAL_DECIDED,
    SPACE_DELETED,
    KEYS_PREPARED,
    KEYS_QUEUED,
    KEYS_COMMITTED
  }

  void reached(Step step);
}
