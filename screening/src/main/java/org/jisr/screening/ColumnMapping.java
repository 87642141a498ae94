package org.jisr.screening;

import java.util.Map;
import java.util.Set;

/**
 * Which column of a CSV file holds what: field to column's heading.
 *
 * <p>Fields are {@code id}, {@code name} (both needed), {@code kind}, {@code alias}, {@code
 * weakAlias}, {@code birth}, {@code nationality}, {@code gender}, {@code document}. A cell of any
 * but id and name may hold several values with semicolons between; a document is {@code
 * STATE:NUMBER} or a number.
 */
public record ColumnMapping(Map<String, String> columns) {
  /** What a column may hold. */
  public static final Set<String> FIELDS =
      Set.of(
          "id", "name", "kind", "alias", "weakAlias", "birth", "nationality", "gender", "document");

  /** Each field in the column of its own name. */
  public static final ColumnMapping PLAIN = new ColumnMapping(Map.of("id", "id", "name", "name"));

  /**
   * Copies the map.
   *
   * @throws ScreeningException {@code SCREENING_MAPPING_INVALID} for a field that is none, or
   *     without id or name
   */
  public ColumnMapping {
    columns = Map.copyOf(columns);
    if (!FIELDS.containsAll(columns.keySet())
        || !columns.containsKey("id")
        || !columns.containsKey("name")) {
      throw new ScreeningException(ScreeningFault.MAPPING_INVALID);
    }
  }
}
