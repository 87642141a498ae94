package org.jisr.screening;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a list's file before it is read.
 *
 * @param list the list's stable name: small letters, digits, hyphens, at most 40
 * @param title for people, at most 200 characters
 * @param mapping for {@link ListFormat#CSV}
 * @param confirmedSha256 the checksum of a file that was refused because the list shrinks, by which
 *     a person takes it all the same; else null
 */
public record ListImport(
    String list,
    String title,
    ListFormat format,
    ColumnMapping mapping,
    @Nullable String confirmedSha256) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final int LONGEST_TITLE = 200;

  /**
   * Checks name and title.
   *
   * @throws ScreeningException {@code SCREENING_LIST_INVALID}
   */
  public ListImport {
    title = title.strip();
    if (!NAME.matcher(list).matches() || title.isEmpty() || title.length() > LONGEST_TITLE) {
      throw new ScreeningException(ScreeningFault.LIST_INVALID);
    }
  }
}
