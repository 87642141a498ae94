/** People keeps accounts and sessions apart from content: an administrator sees none of it. */
module org.jisr.people {
  requires org.jisr.store;
  requires transitive org.jisr.law;
  requires transitive org.jisr.log;
  requires transitive java.sql;
  requires org.jdbi.v3.core;
  requires org.jdbi.v3.postgres;
  requires org.postgresql.jdbc;
  requires org.slf4j;
  requires org.bouncycastle.provider;
  requires com.yubico.webauthn;
  requires oauth2.oidc.sdk;
  requires com.nimbusds.jose.jwt;
  requires com.fasterxml.jackson.core;
  requires com.google.zxing;
  requires java.net.http;
  requires static org.jspecify;

  exports org.jisr.people;
}
