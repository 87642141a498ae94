package org.jisr.bank;

import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jisr.stix.GeoPoint;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Copies the rows of a chunk into the tables, in binary form. They go into the partitions directly:
 * PostgreSQL refuses COPY into a table that row-level security guards.
 */
final class ChunkRows {
  private static final int FIRST_CAPACITY = 1 << 16;
  private static final int FEW = 1 << 10;

  /** Which version of STIX a statement is written in is kept where it isn't this one. */
  private static final String SPEC_VERSION = "2.1";

  private final CopyBuffer statements = new CopyBuffer(FIRST_CAPACITY);
  private final CopyBuffer contents = new CopyBuffer(FIRST_CAPACITY);
  private final CopyBuffer edges = new CopyBuffer(FIRST_CAPACITY);
  private final CopyBuffer lexemes = new CopyBuffer(FIRST_CAPACITY);
  private final CopyBuffer mentions = new CopyBuffer(FEW);
  private final CopyBuffer specVersions = new CopyBuffer(FEW);
  private final long recordedAt;

  private ChunkRows(long recordedAt) {
    this.recordedAt = recordedAt;
  }

  /** Writes what was added, all recorded at the same microsecond. */
  static void copy(Handle handle, List<Placement> added, long recordedAt) {
    ChunkRows rows = new ChunkRows(recordedAt);
    rows.all().forEach(CopyBuffer::header);
    for (Placement placement : added) {
      if (placement.added != null) {
        rows.add(placement, placement.added);
      }
    }
    rows.all().forEach(CopyBuffer::trailer);
    try {
      CopyManager copies = handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
      rows.send(copies, "statement_rows", rows.statements);
      rows.send(copies, "content_rows", rows.contents);
      rows.send(copies, "edge_rows", rows.edges);
      rows.send(copies, "lexeme", rows.lexemes);
      rows.send(copies, "mention", rows.mentions);
      rows.send(copies, "spec_version", rows.specVersions);
    } catch (SQLException e) {
      throw new BankException(BankFault.UNAVAILABLE, e);
    }
  }

  private List<CopyBuffer> all() {
    return List.of(statements, contents, edges, lexemes, mentions, specVersions);
  }

  private void send(CopyManager copies, String table, CopyBuffer buffer) throws SQLException {
    if (buffer.rows() == 0) {
      return;
    }
    CopyIn copy = copies.copyIn("COPY bank." + table + " FROM STDIN (FORMAT binary)");
    try {
      copy.writeToCopy(buffer.array(), 0, buffer.length());
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void add(Placement placement, PreparedRow row) {
    long saidAt = row.saidAt() == null ? recordedAt : row.saidAt();
    statement(placement, row, saidAt);
    contents.row(3);
    contents.field(placement.seq);
    contents.field(placement.handling);
    contents.field(row.json());
    for (PreparedEdge edge : row.edges()) {
      edge(placement, row, edge, saidAt);
    }
    words(placement, row, saidAt);
    for (StixId mention : row.mentions()) {
      mentions.row(3);
      mentions.field(placement.seq);
      mentions.field(mention.uuid());
      mentions.field(mention.type());
    }
    String specVersion = row.statement().object().fields().specVersion();
    if (!specVersion.equals(SPEC_VERSION)) {
      specVersions.row(2);
      specVersions.field(placement.seq);
      specVersions.field(specVersion);
    }
  }

  private void statement(Placement placement, PreparedRow row, long saidAt) {
    var object = row.statement().object();
    GeoPoint position = object.fields().position();
    statements.row(17);
    statements.field(placement.seq);
    statements.field(object.id().uuid());
    statements.field(object.id().type());
    statements.field(placement.handling);
    statements.field(row.version());
    statements.field(row.name());
    statements.field(saidAt);
    statements.field(recordedAt);
    statements.field(supersededAt(placement));
    statements.field(placement.shared);
    statements.field(row.person());
    degrees(position == null ? null : position.latitude());
    degrees(position == null ? null : position.longitude());
    statements.field(placement.source);
    statements.field(row.statement().line());
    statements.field(row.statement().offset());
    statements.field(row.digest());
  }

  private void words(Placement placement, PreparedRow row, long saidAt) {
    lexemes.row(10);
    lexemes.field(placement.seq);
    lexemes.field(saidAt);
    lexemes.field(recordedAt);
    lexemes.field(supersededAt(placement));
    lexemes.field(placement.handling);
    lexemes.smallField(row.statement().handling().marking().ordinal());
    lexemes.field(placement.shared);
    lexemes.field(row.statement().object().id().type());
    lexemes.field(row.names());
    lexemes.field(row.words());
  }

  private void degrees(@Nullable Double value) {
    if (value == null) {
      statements.absent();
    } else {
      statements.field(value.doubleValue());
    }
  }

  private void edge(Placement placement, PreparedRow row, PreparedEdge edge, long saidAt) {
    var owner = row.statement().object().id();
    edges.row(16);
    edges.field(placement.seq);
    edges.field(placement.handling);
    edges.field(owner.uuid());
    edges.field(owner.type());
    edges.field(edge.source().uuid());
    edges.field(edge.source().type());
    edges.field(edge.target().uuid());
    edges.field(edge.target().type());
    edges.field(edge.kind());
    edges.field(saidAt);
    time(edge.startsAt());
    time(edge.stopsAt());
    if (edge.confidence() == null) {
      edges.absent();
    } else {
      edges.smallField(edge.confidence());
    }
    edges.field(recordedAt);
    edges.field(supersededAt(placement));
    edges.field(placement.shared);
  }

  private void time(@Nullable Long micros) {
    if (micros == null) {
      edges.absent();
    } else {
      edges.field(micros.longValue());
    }
  }

  /** A statement that was never current has an empty time of validity. */
  private long supersededAt(Placement placement) {
    return placement.current ? CopyBuffer.INFINITY : recordedAt;
  }
}
