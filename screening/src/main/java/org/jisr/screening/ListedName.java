package org.jisr.screening;

import java.util.Comparator;
import org.jisr.names.NameForm;
import org.jisr.names.NameScript;
import org.jisr.names.NameToken;

/**
 * One name of an entry.
 *
 * @param text as the list writes it, blanks made single
 */
public record ListedName(String text, NameQuality quality) implements Comparable<ListedName> {
  private static final Comparator<ListedName> ORDER =
      Comparator.comparing(ListedName::quality).thenComparing(ListedName::text);

  /** Strips blanks. */
  public ListedName {
    text = text.strip().replaceAll("\\s+", " ");
  }

  /** What its first word is written in; {@link NameScript#OTHER} when nothing is a letter. */
  public NameScript script() {
    return NameForm.read(text).tokens().stream()
        .map(NameToken::script)
        .findFirst()
        .orElse(NameScript.OTHER);
  }

  @Override
  public int compareTo(ListedName other) {
    return ORDER.compare(this, other);
  }
}
