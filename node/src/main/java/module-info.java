/** Node wires the rooms by hand in one readable class and gives them a command line. */
module org.jisr.node {
  requires org.jisr.web;
  requires info.picocli;
  requires java.logging;
  requires embedded.postgres;
  requires java.net.http;
  requires jdk.httpserver;
  requires static org.jspecify;

  exports org.jisr.node;
}
