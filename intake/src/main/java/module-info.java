/** Intake turns what arrives into statements, and decides nothing about who may see them. */
module org.jisr.intake {
  requires transitive org.jisr.bank;
  requires org.apache.pdfbox;
  requires org.jsoup;
  requires org.slf4j;
  requires static org.jspecify;

  exports org.jisr.intake;
}
