package org.jisr.screening;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Viewer;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.TransparencyLog;

/** Takes lists in, whole or not at all, and says what they are. Thread-safe. */
public final class ListDesk {
  /** A list may lose this part of its entries from one version to the next; more needs a person. */
  private static final double MOST_LOST = .2;

  private final ScreeningDatabase database;
  private final TransparencyLog log;
  private final InstantSource clock;
  private final Runnable changed;

  /**
   * @param changed called after a version took effect
   */
  ListDesk(ScreeningDatabase database, TransparencyLog log, InstantSource clock, Runnable changed) {
    this.database = database;
    this.log = log;
    this.clock = clock;
    this.changed = changed;
  }

  /**
   * Reads a file to its end and makes it the list's version in force; the leaf is written first.
   * The same file again makes no new version.
   *
   * @throws ScreeningException {@code SCREENING_FILE_…} with {@code line}, {@code
   *     SCREENING_ENTRY_TWICE}, {@code SCREENING_LIST_EMPTY}; {@code SCREENING_LIST_SHRINKS} with
   *     {@code before}, {@code after} and {@code sha256}, after an alarm; the version before stays
   */
  public ListVersion importList(Viewer viewer, ListImport order, InputStream file) {
    Access.requireLists(viewer);
    try {
      ListVersion version = database.run(handle -> take(handle, viewer, order, file));
      changed.run();
      return version;
    } catch (ScreeningException e) {
      if (e.fault() == ScreeningFault.LIST_SHRINKS) {
        alarm(viewer, order, e.details());
      }
      throw e;
    }
  }

  private ListVersion take(Handle handle, Viewer viewer, ListImport order, InputStream file) {
    int before = Lists.lock(handle, order);
    MessageDigest sha256 = EntryText.sha256();
    Staging staging = new Staging(handle);
    DigestInputStream whole = new DigestInputStream(file, sha256);
    ListReader.read(ListReader.of(order.format(), order.mapping()), whole, staging);
    drain(whole);
    String checksum = HexFormat.of().formatHex(sha256.digest());
    ListVersion standing = before == 0 ? null : Lists.version(handle, order.list(), before).get();
    if (standing != null && standing.sha256().equals(checksum)) {
      return standing;
    }
    requireWhole(standing == null ? 0 : standing.entries(), staging.size(), order, checksum);
    Staging.Difference difference = staging.difference(order.list());
    ListVersion version =
        new ListVersion(
            order.list(),
            order.title(),
            order.format(),
            before + 1,
            staging.publishedWhen(),
            checksum,
            now(),
            viewer.account(),
            staging.size(),
            difference.added(),
            difference.changed(),
            difference.removed());
    staging.become(order.list(), version.number());
    Lists.insert(handle, version);
    log.append(leaf("list", viewer, version));
    return version;
  }

  /** What stands behind the end of an XML document or an archive is part of the checksum too. */
  private static void drain(InputStream file) {
    try {
      file.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (java.io.IOException e) {
      throw new ScreeningException(ScreeningFault.FILE_TRUNCATED, Map.of(), e);
    }
  }

  private static void requireWhole(int before, int after, ListImport order, String checksum) {
    if (before == 0 && after == 0) {
      throw new ScreeningException(ScreeningFault.LIST_EMPTY);
    }
    boolean shrinks = after == 0 || after < before * (1 - MOST_LOST);
    if (before > 0 && shrinks && !checksum.equals(order.confirmedSha256())) {
      throw new ScreeningException(
          ScreeningFault.LIST_SHRINKS,
          Map.of(
              "before", Integer.toString(before),
              "after", Integer.toString(after),
              "sha256", checksum));
    }
  }

  private void alarm(Viewer viewer, ListImport order, Map<String, String> details) {
    int entries = Integer.parseInt(details.getOrDefault("after", "0"));
    String sha256 = details.getOrDefault("sha256", "");
    log.append(
        new Leaf(
            LeafKind.SCREENING,
            Map.of(
                "action",
                "alarm",
                "list",
                order.list(),
                "count",
                Integer.toString(entries),
                "hash",
                sha256),
            Map.of("by", viewer.account())));
    database.run(
        handle -> {
          Lists.lock(handle, order);
          Lists.alarm(handle, order, now(), entries, sha256);
          return sha256;
        });
  }

  private static Leaf leaf(String action, Viewer viewer, ListVersion version) {
    return new Leaf(
        LeafKind.SCREENING,
        Map.of(
            "action", action,
            "list", version.list(),
            "version", Integer.toString(version.number()),
            "count", Integer.toString(version.entries()),
            "hash", version.sha256()),
        Map.of("by", viewer.account()));
  }

  /** Every list, by name. */
  List<ListStatus> lists() {
    return database.run(Lists::all);
  }

  /**
   * The versions of a list, the newest first.
   *
   * @throws ScreeningException {@code SCREENING_LIST_UNKNOWN}
   */
  public List<ListVersion> versions(Viewer viewer, String list) {
    Access.requireStatus(viewer);
    List<ListVersion> versions = database.run(handle -> Lists.versions(handle, list));
    if (versions.isEmpty()) {
      throw new ScreeningException(ScreeningFault.LIST_UNKNOWN);
    }
    return versions;
  }

  /**
   * What a version changed, by id; only for those who may read content.
   *
   * @param after the last id of the page before; empty for the first
   * @param limit 1 to 500
   * @throws ScreeningException {@code SCREENING_LIST_UNKNOWN}
   */
  public List<EntryChange> changes(
      Viewer viewer, String list, int version, String after, int limit) {
    Access.requireContent(viewer);
    return database.run(
        handle -> {
          if (Lists.version(handle, list, version).isEmpty()) {
            throw new ScreeningException(ScreeningFault.LIST_UNKNOWN);
          }
          return Lists.changes(handle, list, version, after, Math.clamp(limit, 1, 500));
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
