package org.jisr.people;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A text as the dark and light squares of a QR code, without a margin. */
public final class QrPicture {
  private QrPicture() {}

  /**
   * One text per row, {@code 1} for a dark square.
   *
   * @param text at most some 2,900 characters of Latin-1, what a QR code can hold
   */
  public static List<String> of(String text) {
    BitMatrix matrix;
    try {
      matrix =
          new QRCodeWriter()
              .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 0));
    } catch (WriterException e) {
      throw new IllegalStateException("The text is short enough for any QR code.", e);
    }
    List<String> rows = new ArrayList<>();
    for (int y = 0; y < matrix.getHeight(); y++) {
      StringBuilder row = new StringBuilder();
      for (int x = 0; x < matrix.getWidth(); x++) {
        row.append(matrix.get(x, y) ? '1' : '0');
      }
      rows.add(row.toString());
    }
    return rows;
  }
}
