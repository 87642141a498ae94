/**
 * The ledger counts for people. It stands above the rooms that decide and send, so that none of
 * them can read it: what a partner gave before is never a bar.
 */
module org.jisr.ledger {
  requires transitive org.jisr.exchange;
  requires transitive org.jisr.oversight;
  requires org.slf4j;
  requires static org.jspecify;

  exports org.jisr.ledger;
}
