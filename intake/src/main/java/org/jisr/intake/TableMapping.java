package org.jisr.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the columns of a table mean: which objects a row becomes, and how they are related.
 *
 * @param name of the mapping; a row's objects keep their ids as long as it and their keys stay
 * @param separator between cells, or null to find it out
 * @param language of the texts, or null where it isn't said
 * @param objects by the name that the mapping gives them, in its order
 */
record TableMapping(
    String name,
    @Nullable Character separator,
    @Nullable String language,
    Map<String, Thing> objects,
    List<Link> links) {

  /**
   * One object of a row.
   *
   * @param observable whether its id follows from its properties
   * @param entity objects of the same entity and key are one thing, whatever part they have in a
   *     row
   * @param key the columns that tell it from those of other rows; empty for an observable
   * @param constant properties that are the same in every row
   * @param cells what the other properties are taken from
   */
  record Thing(
      String type,
      boolean observable,
      String entity,
      List<String> key,
      ObjectNode constant,
      Map<String, Taken> cells) {}

  /** Where a property comes from. */
  sealed interface Taken permits Cell, Other {}

  /** Another object of the same row, which the property refers to. */
  record Other(String object) implements Taken {}

  /**
   * A relationship between two objects of the same row.
   *
   * @param key the columns that tell it from others of its type between the same two
   * @param constant properties that are the same in every row
   * @param cells what its other properties are taken from
   */
  record Link(
      String from,
      String type,
      String to,
      List<String> key,
      ObjectNode constant,
      Map<String, Cell> cells) {}

  /** Every column that is named anywhere, each once. */
  List<String> columns() {
    Stream<String> ofObjects =
        objects.values().stream()
            .flatMap(thing -> Stream.concat(thing.key().stream(), columns(thing.cells())));
    Stream<String> ofLinks =
        links.stream().flatMap(link -> Stream.concat(link.key().stream(), columns(link.cells())));
    return Stream.concat(ofObjects, ofLinks).distinct().toList();
  }

  private static Stream<String> columns(Map<String, ? extends Taken> cells) {
    return cells.values().stream()
        .filter(Cell.class::isInstance)
        .map(taken -> ((Cell) taken).column());
  }
}
