package org.jisr.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Three real nodes on fixed ports, each with a wire before its partners' port, to be killed,
 * started again and cut off.
 */
final class FaultField implements AutoCloseable {
  /** Where the wires begin; the nodes themselves listen on 127.0.0.1. */
  private static final String WIRES = "127.0.0.2";

  private final Program program;
  private final Path folder;
  private final Map<State, Place> places = new EnumMap<>(State.class);
  private final Map<State, NodeProcess> nodes = new EnumMap<>(State.class);
  private final Map<State, Desk> desks = new EnumMap<>(State.class);
  private final Map<State, Path> moved = new EnumMap<>(State.class);
  private @Nullable SmallDisk disk;
  private int kills;

  private record Place(int people, int partners, Relay wire) {}

  FaultField(Program program, Path folder) {
    this.program = program;
    this.folder = folder;
    State[] states = State.values();
    List<Integer> ports = freePorts(2 * states.length);
    for (int at = 0; at < states.length; at++) {
      places.put(states[at], place(ports.get(2 * at), ports.get(2 * at + 1)));
    }
  }

  private static Place place(int people, int partners) {
    try {
      return new Place(
          people, partners, new Relay(new InetSocketAddress(WIRES, partners), partners));
    } catch (IOException e) {
      throw new ExerciseException(
          ExerciseException.Code.NODE_UNREACHABLE,
          "The address 127.0.0.2 is not there. On macOS: sudo ifconfig lo0 alias 127.0.0.2.",
          e);
    }
  }

  /** Ports that nobody uses, all held at once: one that was let go of may be drawn again. */
  static List<Integer> freePorts(int count) {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int at = 0; at < count; at++) {
        held.add(new ServerSocket(0));
      }
      return held.stream().map(ServerSocket::getLocalPort).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      held.forEach(FaultField::release);
    }
  }

  private static void release(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts all nodes for the first time, each with its clock wrong by that much. */
  void open(Map<State, Duration> skews) {
    disk = SmallDisk.mount(folder.resolve(State.COSTALBA.party()));
    for (State state : State.values()) {
      nodes.put(state, launch(state, skews.getOrDefault(state, Duration.ZERO)));
    }
    for (State state : State.values()) {
      node(state).awaitReady();
      desks.put(state, Desk.open(state, node(state)));
    }
  }

  /** Stops these nodes and starts them with the right time. */
  void restart(Collection<State> states) {
    states.parallelStream().forEach(this::stop);
    states.forEach(state -> nodes.put(state, launch(state, Duration.ZERO)));
    states.forEach(state -> node(state).awaitReady());
  }

  /** Starts a node again where it was, with the right time. */
  void start(State state) {
    NodeProcess node = launch(state, Duration.ZERO);
    nodes.put(state, node);
    node.awaitReady();
  }

  private NodeProcess launch(State state, Duration skew) {
    Place place = Objects.requireNonNull(places.get(state));
    List<String> options = new ArrayList<>();
    options.addAll(List.of("--port", String.valueOf(place.people())));
    options.addAll(List.of("--exchange-port", String.valueOf(place.partners())));
    options.addAll(List.of("--advertise", WIRES));
    return NodeProcess.launch(program.faulty(skew), state, data(state), options);
  }

  /** Kills a node and its database with SIGKILL. */
  void kill(State state) {
    node(state).kill();
    kills++;
  }

  /** Stops a node as an operator does. */
  void stop(State state) {
    node(state).close();
  }

  /** How many nodes were killed so far. */
  int kills() {
    return kills;
  }

  /** The node's data from now on lie there. */
  void move(State state, Path data) {
    moved.put(state, data);
  }

  /** Somebody new sits at the desks, as all sessions of before ended. */
  void reopen(State state, Desk desk) {
    desks.put(state, desk);
  }

  Path data(State state) {
    return moved.getOrDefault(state, folder.resolve(state.party()).resolve("data"));
  }

  /** The disk of costalba's node; null where none could be mounted. */
  @Nullable SmallDisk disk() {
    return disk;
  }

  Path folder() {
    return folder;
  }

  Program program() {
    return program;
  }

  NodeProcess node(State state) {
    return Objects.requireNonNull(nodes.get(state), "The node is not up.");
  }

  Desk desk(State state) {
    return Objects.requireNonNull(desks.get(state), "The node is not up.");
  }

  /** The wire over which partners reach that node. */
  Relay wire(State state) {
    return Objects.requireNonNull(places.get(state)).wire();
  }

  @Override
  public void close() {
    nodes.values().parallelStream().forEach(NodeProcess::close);
    places.values().forEach(place -> place.wire().close());
    SmallDisk mounted = disk;
    if (mounted != null) {
      mounted.close();
    }
  }
}
