package org.jisr.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jisr.bank.VersionChoice;
import org.jisr.bank.ViewFilter;
import org.jisr.bank.ViewedObject;
import org.jisr.bank.ViewedVersion;
import org.jisr.taxii.TaxiiCredentials;
import org.jisr.taxii.TaxiiSecrets;
import org.jspecify.annotations.Nullable;

/**
 * Fills one outlet: envelope after envelope of what entered its view since, each read through the
 * gate when it is sent and passed only when its server has answered. What a crash sends again, a
 * server knows by id and version.
 */
final class OutletRun {
  private static final int MOST_OBJECTS = 1_000;
  private static final byte[] HEAD = "{\"objects\":[".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] TAIL = "]}".getBytes(StandardCharsets.US_ASCII);

  /** How long a server may work on an envelope before it is asked again. */
  private static final Duration PENDING = Duration.ofSeconds(5);

  private final Core core;
  private final OutletTable table;
  private final TaxiiSecrets secrets;
  private final BooleanSupplier stopping;
  private final Set<OutletServer> open = ConcurrentHashMap.newKeySet();

  OutletRun(Core core, OutletTable table, TaxiiSecrets secrets, BooleanSupplier stopping) {
    this.core = core;
    this.table = table;
    this.secrets = secrets;
    this.stopping = stopping;
  }

  /** What the outlet's next envelope may hold; a server that finds one too large halves it. */
  private record Room(long bytes, int objects) {
    Room smaller(long sent) {
      return new Room(Math.max(1, sent / 2), objects);
    }

    Room fewer(int sent) {
      return new Room(bytes, Math.max(1, sent / 2));
    }

    /** Few objects were tried to find the one that is to blame; their number may grow again. */
    Room more() {
      return new Room(bytes, Math.min(MOST_OBJECTS, objects * 2));
    }
  }

  /**
   * Works until there is no more, the server takes its time, the outlet is paused or removed, or
   * the node stops.
   *
   * @return when to go on: the usual time, or soon where the server works on an envelope; null when
   *     it is not to be filled now
   * @throws ExchangeException what it failed on
   */
  @Nullable Duration work(String id) throws IOException {
    OutletRow first = filled(id);
    if (first == null) {
      return null;
    }
    try (OutletServer server = OutletServer.of(first.outlet(), credentials(first))) {
      open.add(server);
      try {
        return work(first, server);
      } finally {
        open.remove(server);
      }
    }
  }

  /** Breaks off what is on its way; it is sent again at the next start. */
  void stop() {
    open.forEach(OutletServer::close);
  }

  private @Nullable Duration work(OutletRow first, OutletServer server) {
    Room most = null;
    Room room = null;
    for (OutletRow row = first; row != null; row = filled(first.id())) {
      if (row.pendingStatus() != null) {
        if (!settled(row, server, row.pendingStatus())) {
          return PENDING;
        }
      } else {
        if (most == null || room == null) {
          most = new Room(server.mostContent() - HEAD.length - TAIL.length, MOST_OBJECTS);
          room = most;
        }
        List<ViewedObject> objects = next(row, room);
        if (objects.isEmpty()) {
          return row.outlet().every();
        }
        room = sent(row, server, objects, most, room);
      }
    }
    return null;
  }

  private @Nullable OutletRow filled(String id) {
    OutletRow row = table.find(id).orElse(null);
    return row == null || row.paused() || row.ended(core.now()) || stopping.getAsBoolean()
        ? null
        : row;
  }

  private @Nullable TaxiiCredentials credentials(OutletRow row) throws IOException {
    String secret = secrets.get(UUID.fromString(row.id()));
    if (row.hasSecret() && secret == null) {
      throw new ExchangeException(ExchangeFault.OUTLET_SECRET_MISSING);
    }
    return secret == null ? null : new TaxiiCredentials(row.outlet().user(), secret);
  }

  /** What is permitted at this moment; its leaf is in the log. */
  private List<ViewedObject> next(OutletRow row, Room room) {
    ViewFilter filter =
        new ViewFilter(
            row.outlet().reached(), Set.of(), Set.of(), Set.of(new VersionChoice.All()), Set.of());
    return core.bank()
        .gate()
        .views()
        .objects(row.outlet().grant(core.self()), filter, room.objects(), room.bytes())
        .items();
  }

  /** Sends an envelope; gives the room of the next one. */
  private Room sent(
      OutletRow row, OutletServer server, List<ViewedObject> objects, Room most, Room room) {
    Instant reached = objects.getLast().dateAdded();
    byte[] envelope = envelope(objects);
    if (objects.size() == 1 && envelope.length - HEAD.length - TAIL.length > most.bytes()) {
      return passed(row, objects.getFirst(), ExchangeFault.OUTLET_OBJECT_TOO_LARGE, 0, room);
    }
    OutletServer.Sent sent = server.send(envelope);
    core.faults().reached(FaultPoint.Step.OUTLET_ANSWERED);
    return switch (sent) {
      case OutletServer.Sent.Taken taken -> {
        if (taken.status().complete()) {
          complete(row, reached, taken.status(), objects.size());
        } else {
          table.pending(row, taken.status().id(), reached, objects.size());
        }
        yield room.more();
      }
      case OutletServer.Sent.TooLarge tooLarge ->
          objects.size() > 1
              ? room.smaller(envelope.length)
              : passed(row, objects.getFirst(), ExchangeFault.OUTLET_OBJECT_TOO_LARGE, 1, room);
      case OutletServer.Sent.Unprocessable unprocessable ->
          objects.size() > 1
              ? room.fewer(objects.size())
              : passed(row, objects.getFirst(), ExchangeFault.OUTLET_OBJECT_REFUSED, 1, room);
    };
  }

  /** One object alone is to blame: it is kept as refused, and the others go on. */
  private Room passed(
      OutletRow row, ViewedObject object, ExchangeFault fault, int envelopes, Room room) {
    OutletFailure failure =
        new OutletFailure(
            object.id().toString(),
            ViewedVersion.of(object).version(),
            fault.code(),
            null,
            core.now());
    table.answered(row, object.dateAdded(), envelopes, 0, List.of(failure), 1);
    return room.more();
  }

  /** Whether it is known by now what became of the envelope. */
  private boolean settled(OutletRow row, OutletServer server, String id) {
    OutletStatus status = server.status(id);
    if (status == null) {
      table.forgotten(row);
      return true;
    }
    Instant reached = row.pendingReached();
    if (!status.complete() || reached == null) {
      return false;
    }
    complete(row, reached, status, row.pendingObjects());
    return true;
  }

  private void complete(OutletRow row, Instant reached, OutletStatus status, int objects) {
    Instant now = core.now();
    List<OutletFailure> failed =
        status.failures().stream()
            .map(
                each ->
                    new OutletFailure(
                        each.object(),
                        each.version(),
                        ExchangeFault.OUTLET_OBJECT_REFUSED.code(),
                        each.message(),
                        now))
            .toList();
    long refused = Math.min(status.refused(), objects);
    table.answered(row, reached, 1, objects - refused, failed, refused);
  }

  private static byte[] envelope(List<ViewedObject> objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(HEAD);
    for (int i = 0; i < objects.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.writeBytes(objects.get(i).json());
    }
    out.writeBytes(TAIL);
    return out.toByteArray();
  }
}
