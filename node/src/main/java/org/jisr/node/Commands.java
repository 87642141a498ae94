package org.jisr.node;

import picocli.CommandLine;

/** Makes the commands, giving each the terminal it writes to. */
final class Commands implements CommandLine.IFactory {
  private final Terminal terminal;

  Commands(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == UpCommand.class) {
      return type.cast(new UpCommand(terminal));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
