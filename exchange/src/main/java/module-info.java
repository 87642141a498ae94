/** Exchange sends what the gate permits, and nothing else leaves the node for a partner. */
module org.jisr.exchange {
  requires org.jisr.store;
  requires transitive org.jisr.bank;
  requires java.net.http;
  requires java.sql;
  requires org.jdbi.v3.core;
  requires org.jdbi.v3.postgres;
  requires transitive org.jisr.taxii;
  requires org.bouncycastle.provider;
  requires org.bouncycastle.pkix;
  requires org.slf4j;
  requires static org.jspecify;

  exports org.jisr.exchange;
}
