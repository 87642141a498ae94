package org.jisr.exercise.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** One page of PDF with a story's text in it, as an office would print it. */
final class StoryPdf {
  private static final float SIZE = 11;
  private static final float LEADING = 16;
  private static final float MARGIN = 64;
  private static final long DOCUMENT_ID = 2026_11_21L;

  private StoryPdf() {}

  static byte[] of(String text) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(DOCUMENT_ID);
      document.getDocumentInformation().setTitle(text.lines().findFirst().orElse(""));
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(font, SIZE);
        content.setLeading(LEADING);
        content.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN);
        for (String line : lines(text, font)) {
          content.showText(line);
          content.newLine();
        }
        content.endText();
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static List<String> lines(String text, PDFont font) throws IOException {
    float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.strip().split("\n")) {
      String line = "";
      for (String word : paragraph.split(" ")) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (font.getStringWidth(longer) / 1000 * SIZE > width) {
          lines.add(line);
          longer = word;
        }
        line = longer;
      }
      lines.add(line);
    }
    return lines;
  }
}
