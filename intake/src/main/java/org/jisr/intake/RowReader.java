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
    boolean filled = false;
    for (Map.Entry<String, TableMapping.Taken> each : thing.cells().entrySet()) {
      switch (each.getValue()) {
        case TableMapping.Other other -> references.put(each.getKey(), other.object());
        case Cell cell -> {
          JsonNode value;
          try {
            value = cell.value(cell(row, cell.column()));
          } catch (IntakeException e) {
            return new RowDraft.Wrong(row.line(), cell.column(), e.fault());
          }
          if (value != null) {
            properties.set(each.getKey(), value);
            filled = true;
          }
        }
      }
    }
    if (!filled) {
      return null;
    }
    List<String> key = new ArrayList<>(List.of(as, thing.type()));
    for (String column : thing.key()) {
      String part = Cell.stripped(cell(row, column));
      if (part.isEmpty()) {
        return new RowDraft.Wrong(row.line(), column, IntakeFault.ROW_KEY);
      }
      key.add(part);
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
    Map<String, String> ends = new LinkedHashMap<>();
    ends.put("source_ref", link.from());
    ends.put("target_ref", link.to());
    RowDraft draft =
        RowDraft.wanted(
            row,
            rows,
            "",
            "relationship",
            RowDraft.digest(List.of("relationship", link.type(), from.token(), to.token())),
            MispJson.object().put("relationship_type", link.type()),
            ends,
            known);
    if (draft != null) {
      drafts.add(draft);
    }
  }

  private String cell(TableFile.Row row, String column) {
    return row.cells().get(table.place(column));
  }
}
