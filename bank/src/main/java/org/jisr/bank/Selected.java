package org.jisr.bank;

import java.util.Comparator;
import java.util.List;
import org.jisr.stix.StixId;

/** The entities of a selection, as far as the viewer sees them. */
final class Selected {
  private Selected() {}

  /**
   * In the order of their ids, so that the same selection is the same list.
   *
   * @throws BankException {@code BANK_ENTITY_UNKNOWN} for a named one that the viewer does not see
   */
  static List<StixId> ids(Reading reading, ExportSelection selection, int most) {
    return switch (selection) {
      case ExportSelection.Named named ->
          named.ids().stream().sorted(Comparator.naturalOrder()).limit(most).toList();
      case ExportSelection.Found found -> found(reading, found.query(), most);
    };
  }

  private static List<StixId> found(Reading reading, SearchQuery query, int most) {
    SearchFilter filter = SearchFilter.of(reading, query, reading.moment(query.asOf()));
    if (filter.findsNothing()) {
      return List.of();
    }
    return filter
        .bind(
            reading
                .handle()
                .createQuery(
                    """
                    WITH %s
                    SELECT DISTINCT s.type, s.entity
                    FROM hit JOIN bank.statement s ON s.seq = hit.seq
                    ORDER BY s.type, s.entity LIMIT :most
                    """
                        .formatted(filter.hits())))
        .bind("most", most)
        .map((rows, context) -> Sql.id(rows, "type", "entity"))
        .list();
  }
}
