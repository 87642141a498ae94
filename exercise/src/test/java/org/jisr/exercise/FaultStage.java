package org.jisr.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Nodes with fixed ports in a folder of their own, to be killed and started again. */
final class FaultStage implements AutoCloseable {
  private final Program program = Program.find();
  private final Path folder;
  private final Map<State, List<String>> ports = new EnumMap<>(State.class);
  private final List<NodeProcess> started = new ArrayList<>();

  FaultStage() throws IOException {
    this.folder = Files.createTempDirectory("jisr-fault");
  }

  /** The folder that holds the nodes' folders. */
  Path folder() {
    return folder;
  }

  Program program() {
    return program;
  }

  /** Starts the state's node, or starts it again on the same folder and ports. */
  NodeProcess start(State state) {
    return start(state, folder.resolve(state.party()), List.of());
  }

  NodeProcess start(State state, Path data, List<String> more) {
    List<String> arguments = new ArrayList<>(ports.computeIfAbsent(state, any -> freePorts()));
    arguments.addAll(more);
    NodeProcess node = NodeProcess.start(program, state, data, arguments);
    started.add(node);
    return node;
  }

  /** Starts the node for the first time and fills its desks. */
  Desk open(State state) {
    return Desk.open(state, start(state));
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> freePorts() {
    return List.of(
        "--port", Integer.toString(freePort()), "--exchange-port", Integer.toString(freePort()));
  }

  @Override
  public void close() {
    started.stream().filter(NodeProcess::isAlive).forEach(NodeProcess::close);
    Folders.delete(folder);
  }
}
