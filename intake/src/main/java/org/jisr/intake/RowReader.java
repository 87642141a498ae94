package org.jisr.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns the rows of one table into drafts of objects. Used by one thread. */
final class RowReader {
  private final TableMapping mapping;
  private final TableFile table;
  private long rows;

  RowReader(TableMapping mapping, TableFile table) {
    this.mapping = mapping;
    this.table = table;
  }

  /**
   * What a row says, in the order of the mapping; an object none of whose cells is filled isn't.
   */
  List<RowDraft> read(TableFile.Row row) {
    rows++;
    if (row.cells().size() != table.columns().size()) {
      return List.of(new RowDraft.Wrong(row.line(), null, IntakeFault.ROW_WIDTH));
    }
    List<RowDraft> drafts = new ArrayList<>();
    Map<String, RowDraft.Wanted> known = new LinkedHashMap<>();
    mapping
        .objects()
        .forEach(
            (as, thing) -> {
              RowDraft draft = draft(row, as, thing, known);
              if (draft != null) {
                drafts.add(draft);
              }
              if (draft instanceof RowDraft.Wanted wanted) {
                known.put(as, wanted);
              }
            });
    mapping.links().forEach(link -> link(row, link, known, drafts));
    return drafts;
  }

  private @Nullable RowDraft draft(
      TableFile.Row row, String as, TableMapping.Thing thing, Map<String, RowDraft.Wanted> known) {
    ObjectNode properties = thing.constant().deepCopy();
    Map<String, String> references = new LinkedHashMap<>();
    Map<String, Cell> cells = new LinkedHashMap<>();
    thing
        .cells()
        .forEach(
            (property, taken) -> {
              switch (taken) {
                case TableMapping.Other other -> references.put(property, other.object());
                case Cell cell -> cells.put(property, cell);
              }
            });
    int constant = properties.size();
    RowDraft.Wrong wrong = fill(row, cells, properties);
    if (wrong != null) {
      return wrong;
    }
    if (properties.size() == constant) {
      return null;
    }
    List<String> key = new ArrayList<>(List.of(thing.entity(), thing.type()));
    wrong = key(row, thing.key(), key);
    if (wrong != null) {
      return wrong;
    }
    return RowDraft.wanted(
        row,
        rows,
        as,
        thing.type(),
        thing.observable() ? null : RowDraft.digest(key),
        properties,
        references,
        known);
  }

  /** Sets what the cells of a row hold; what cannot be read is returned. */
  private RowDraft.@Nullable Wrong fill(
      TableFile.Row row, Map<String, Cell> cells, ObjectNode properties) {
    for (Map.Entry<String, Cell> each : cells.entrySet()) {
      Cell cell = each.getValue();
      try {
        JsonNode value = cell.value(cell(row, cell.column()));
        if (value != null) {
          properties.set(each.getKey(), value);
        }
      } catch (IntakeException e) {
        return new RowDraft.Wrong(row.line(), cell.column(), e.fault());
      }
    }
    return null;
  }

  /** Adds what the columns of a key hold; an empty one is returned. */
  private RowDraft.@Nullable Wrong key(TableFile.Row row, List<String> columns, List<String> key) {
    for (String column : columns) {
      String part = Cell.stripped(cell(row, column));
      if (part.isEmpty()) {
        return new RowDraft.Wrong(row.line(), column, IntakeFault.ROW_KEY);
      }
      key.add(part);
    }
    return null;
  }

  private void link(
      TableFile.Row row,
      TableMapping.Link link,
      Map<String, RowDraft.Wanted> known,
      List<RowDraft> drafts) {
    RowDraft.Wanted from = known.get(link.from());
    RowDraft.Wanted to = known.get(link.to());
    if (from == null || to == null) {
      return;
    }
    ObjectNode properties = link.constant().deepCopy().put("relationship_type", link.type());
    List<String> key =
        new ArrayList<>(List.of("relationship", link.type(), from.token(), to.token()));
    RowDraft.Wrong wrong = fill(row, link.cells(), properties);
    wrong = wrong == null ? key(row, link.key(), key) : wrong;
    if (wrong != null) {
      drafts.add(wrong);
      return;
    }
    Map<String, String> ends = new LinkedHashMap<>();
    ends.put("source_ref", link.from());
    ends.put("target_ref", link.to());
    RowDraft draft =
        RowDraft.wanted(
            row, rows, "", "relationship", RowDraft.digest(key), properties, ends, known);
    if (draft != null) {
      drafts.add(draft);
    }
  }

  private String cell(TableFile.Row row, String column) {
    return row.cells().get(table.place(column));
  }
}
