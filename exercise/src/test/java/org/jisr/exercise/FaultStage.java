package org.jisr.exercise;

import java.io.IOException;
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

  private static List<String> freePorts() {
    List<Integer> ports = FaultField.freePorts(2);
    return List.of("--port", ports.get(0).toString(), "--exchange-port", ports.get(1).toString());
  }

  @Override
  public void close() {
    started.stream().filter(NodeProcess::isAlive).forEach(NodeProcess::close);
    Folders.delete(folder);
  }
}
