/** Intake turns what arrives into statements, and decides nothing about who may see them. */
module org.jisr.intake {
  requires org.jisr.store;
  requires transitive org.jisr.bank;
  requires de.siegmar.fastcsv;
  requires java.sql;
  requires java.xml;
  requires org.apache.opennlp.tools;
  requires org.apache.pdfbox;
  requires org.commonmark;
  requires org.jdbi.v3.core;
  requires org.jisr.taxii;
  requires org.jsoup;
  requires org.slf4j;
  requires static org.jspecify;

  exports org.jisr.intake;
}
