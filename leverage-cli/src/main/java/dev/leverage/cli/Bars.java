package dev.leverage.cli;

import java.util.Optional;

/** Whether and how bars are drawn. */
enum Bars {
  /** On a terminal, in what it can show. */
  AUTO,
  UNICODE,
  ASCII,
  NONE;

  Optional<Bar> on(Optional<Terminal> terminal) {
    return switch (this) {
      case AUTO -> terminal.map(shown -> shown.unicode() ? Bar.UNICODE : Bar.ASCII);
      case UNICODE -> Optional.of(Bar.UNICODE);
      case ASCII -> Optional.of(Bar.ASCII);
      case NONE -> Optional.empty();
    };
  }
}
