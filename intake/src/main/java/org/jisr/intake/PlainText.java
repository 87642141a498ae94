package org.jisr.intake;

/** Reads a plain text file in UTF-8. */
final class PlainText {
  private PlainText() {}

  static Document read(byte[] bytes) {
    String text = CleanText.of(Utf8.decode(bytes));
    if (!CleanText.hasWords(text)) {
      throw new IntakeException(IntakeFault.NO_TEXT);
    }
    return new Document(CleanText.title("", text), text, PublishedDate.find(text));
  }
}
