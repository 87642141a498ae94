package org.jisr.intake;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Calendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The child process that reads one PDF: writes the text, or the name of the {@link IntakeFault}, to
 * its standard output.
 */
final class PdfProcess {
  /** The first word of an answer that carries text. */
  static final String TEXT = "TEXT";

  /** The exit status for a file that the PDF library fails on. */
  static final int UNREADABLE = 3;

  private PdfProcess() {}

  /** Arguments: the file, and the number of characters after which reading stops. */
  public static void main(String[] arguments) throws IOException {
    try (DataOutputStream answer =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
      try {
        read(Path.of(arguments[0]), Integer.parseInt(arguments[1]), answer);
      } catch (InvalidPasswordException e) {
        answer.writeUTF(IntakeFault.PDF_ENCRYPTED.name());
      } catch (IOException | RuntimeException e) {
        answer.writeUTF(IntakeFault.PDF_BROKEN.name());
      } catch (StackOverflowError e) {
        answer.writeUTF(IntakeFault.MARKUP_TOO_DEEP.name());
      }
    }
  }

  private static void read(Path file, int longest, DataOutputStream answer) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      if (!document.getCurrentAccessPermission().canExtractContent()) {
        answer.writeUTF(IntakeFault.PDF_ENCRYPTED.name());
        return;
      }
      String text = text(document, longest);
      if (text.codePoints().noneMatch(Character::isLetter)) {
        answer.writeUTF(IntakeFault.PDF_IMAGES_ONLY.name());
        return;
      }
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      PDDocumentInformation information = document.getDocumentInformation();
      String title = information.getTitle() == null ? "" : information.getTitle();
      answer.writeUTF(TEXT);
      answer.writeUTF(title.substring(0, Math.min(title.length(), 1_000)));
      answer.writeUTF(created(information));
      answer.writeInt(bytes.length);
      answer.write(bytes);
    }
  }

  private static String text(PDDocument document, int longest) throws IOException {
    StringWriter text = new StringWriter();
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setParagraphEnd("\n");
    for (int page = 1;
        page <= document.getNumberOfPages() && text.getBuffer().length() <= longest;
        page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      stripper.writeText(document, text);
    }
    return text.toString();
  }

  private static String created(PDDocumentInformation information) {
    Calendar created = information.getCreationDate();
    return created == null ? "" : created.toInstant().toString();
  }
}
