/**
 * Web is the only room that imports the web server, so that transport never leaks into the rules.
 */
module org.jisr.web {
  requires transitive org.jisr.bank;
  requires transitive org.jisr.intake;
  requires transitive org.jisr.people;
  requires transitive org.jisr.exchange;
  requires transitive org.jisr.oversight;
  requires transitive org.jisr.ledger;
  requires transitive org.jisr.screening;
  requires transitive org.jisr.scenarios;
  requires io.javalin;
  requires org.eclipse.jetty.server;
  requires org.eclipse.jetty.util;
  requires org.eclipse.jetty.io;
  requires org.eclipse.jetty.ee10.servlet;
  requires jakarta.servlet;
  requires com.github.benmanes.caffeine;
  requires tools.jackson.databind;
  requires org.eclipse.jetty.http2.server;
  requires java.sql;
  requires org.slf4j;
  requires static org.jspecify;

  exports org.jisr.web;
}
